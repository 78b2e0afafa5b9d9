import type { Proof, VariantProof } from "./proof.ts";
import type { ShownFile } from "./workspace.ts";

type Replacement = { find: string; replace: string };

/** The mistakes that a run must notice. */
const KINDS = ["algorithm", "variable", "milliseconds", "sub", "amount"] as const;
type UsualKind = (typeof KINDS)[number];

const USUAL: Partial<Record<UsualKind, Replacement[]>> = {
  algorithm: [{ find: "HS256", replace: "HS512" }],
  variable: [{ find: "\\bREQIO_SECRET\\b", replace: "REQIO_SECRETS" }],
};

export type Mutation = { kind: string; files: ShownFile[] };

/** Every break whose text occurs in the files, with the files that then differ. */
export function breakFiles(files: readonly ShownFile[], proof: Proof, variant: VariantProof): Mutation[] {
  const replacements = { ...USUAL, ...proof.mutations, ...variant.mutations };
  return Object.entries(replacements).flatMap(([kind, changes]) => {
    const changed = files.flatMap(({ name, text }) => {
      const broken = (changes ?? []).reduce(
        (current, { find, replace }) => current.replace(new RegExp(find, "gm"), replace),
        text,
      );
      return broken === text ? [] : [{ name, text: broken }];
    });
    return changed.length === 0 ? [] : [{ kind, files: changed }];
  });
}
