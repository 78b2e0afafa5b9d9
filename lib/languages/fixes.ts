import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { findLines } from "./find-lines.ts";

const line = z.string().regex(/^\S(.*\S)?$/, "one line without white space around it");
const code = z
  .array(z.string().regex(/^([ \t]*\S(.*\S)?)?$/, "one line of code"))
  .min(1)
  .refine((lines) => [lines[0], lines.at(-1)].every((text) => text !== ""), "an empty line at an end");

/**
 * `fixes.json` of a language: the code of a finding → what to do about it in this language. `changes` shows it in
 * code, `broken` what leads to the finding and `fixed` what to write in its place; `fix` says it in words of its own
 * where the general ones do not fit that code.
 *
 * One side of a change stands in files of the snippets (indentation apart): `fixed` where the developer did not do as
 * the snippet does, `broken` where the snippet itself has to give way, because a value is not as it should be. A
 * variant has the first change that stands in its files; one with other code has the words alone.
 */
const fixesSchema = z.record(
  z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  z.strictObject({
    fix: line,
    changes: z
      .array(z.strictObject({ fix: line.optional(), broken: code, fixed: code }))
      .min(1)
      .optional(),
  }),
);

export type FixChange = {
  /** Better words than the general ones of the code. */
  fix?: string;
  broken: readonly string[];
  fixed: readonly string[];
  /** Which side stands in the snippets. */
  shown: "broken" | "fixed";
  /** Ids of the variants whose code it is. */
  variants: readonly string[];
};

/** What a language says about a finding in place of the generic words. */
export type Fix = { fix: string; changes: readonly FixChange[] };

/** The lines of every file of a variant, by the variant's id. */
export type VariantLines = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The fixes of a language by the code of the finding; nothing where the generic words do.
 *
 * @throws where the form is wrong, or where a change is the code of no variant.
 */
export async function readFixes(folder: string, variants: VariantLines): Promise<Record<string, Fix>> {
  const file = path.join(folder, "fixes.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return {};
  const parsed = fixesSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return Object.fromEntries(
    Object.entries(parsed.data).map(([finding, { fix, changes = [] }]) => {
      const left = new Map(variants);
      const placed = changes.map(({ broken, fixed, ...own }): FixChange => {
        const shown = listHolders(left, fixed).length > 0 ? "fixed" : "broken";
        const holders = listHolders(left, shown === "fixed" ? fixed : broken);
        if (holders.length === 0) throw new Error(`${file}: ${finding}: in no snippet: ${fixed.join(" ")}`);
        for (const id of holders) left.delete(id);
        return { ...(own.fix ? { fix: own.fix } : {}), broken, fixed, shown, variants: holders };
      });
      return [finding, { fix, changes: placed }];
    }),
  );
}

function listHolders(variants: VariantLines, lines: readonly string[]): string[] {
  return [...variants]
    .filter(([, files]) => files.some((file) => findLines(file, lines) !== null))
    .map(([id]) => id);
}
