import { expect, type TestInfo } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import type { Form } from "#lib/languages/slots.ts";
import { diagnoseRun } from "./diagnose-run.ts";
import type { Endpoint } from "./endpoint.ts";
import { findMissingToolchain, listEnvironments } from "./environments.ts";
import { applyChange, batchMistakes, type Circumstances, type Mistake } from "./mistakes.ts";
import { ADA } from "./people.ts";
import { inMode, type Proof, readProof } from "./proof.ts";
import { demandLibraries, demandToolchain, LIMIT_MS, test } from "./toolchain-test.ts";
import { listTraits } from "./walks.ts";
import { type Case, type ShownFile, showCase, Workspace } from "./workspace.ts";

for (const language of await loadCatalogue()) {
  test(`${language.id}: what its fixes call broken leads to the finding, and the mend to none`, async ({
    endpoint,
  }, info) => {
    test.setTimeout(LIMIT_MS);
    const proof = readProof(language.id);
    await demandToolchain(language.id, proof);
    const mistakes = Object.entries(language.fixes).flatMap(([code, { changes }]) =>
      changes.map((change): Mistake => ({ code, change })),
    );
    for (const variant of language.variants) {
      const own = mistakes.filter(
        ({ change }) => chooseVariant(language, proof, change.variants) === variant,
      );
      if (own.length > 0) await judgeVariant(language, proof, variant, own, endpoint, info);
    }
  });
}

/** Where a change is run: in a program, which is quickest, otherwise in the first application that has the code. */
function chooseVariant(
  { variants }: CompiledLanguage,
  proof: Proof,
  ids: readonly string[],
): CompiledVariant | undefined {
  const holders = variants.filter(({ id }) => ids.includes(id));
  return holders.find(({ id }) => proof.variants[id]?.program) ?? holders[0];
}

async function judgeVariant(
  language: CompiledLanguage,
  proof: Proof,
  variant: CompiledVariant,
  mistakes: readonly Mistake[],
  endpoint: Endpoint,
  info: TestInfo,
): Promise<void> {
  const variantProof = proof.variants[variant.id];
  const [environment] = await listEnvironments(language.id, proof);
  if (!environment || !variantProof) throw new Error(`${language.id} ${variant.id}: nothing to run`);
  if (variantProof.toolchain && (await findMissingToolchain(language.id, variantProof.toolchain)) !== null) {
    if (variantProof.ci !== "unavailable") await demandToolchain(language.id, proof, variantProof);
    info.annotations.push({ type: variant.id, description: `not run: ${variantProof.reason}` });
    return;
  }
  const placeholders = await demandLibraries(language.id, proof, variantProof, environment);
  const left = new Set(mistakes);
  for (const form of variant.forms) {
    const shown: Case = {
      language,
      variant,
      proof: inMode(variantProof, variantProof.modes[0]),
      form,
      placeholders,
      endpoint,
      traits: listTraits(variant),
      lifetimeSeconds: variant.defaults.lifetimeSeconds,
    };
    const files = showCase(shown);
    const here = [...left].filter(({ change }) => applyChange(files, change, endpoint, proof) !== null);
    for (const mistake of here) left.delete(mistake);
    if (here.length > 0) await judgeForm(shown, form, here, proof);
  }
  expect(
    [...left].map(({ code }) => code),
    "changes that no form has a place for",
  ).toEqual([]);
}

async function judgeForm(shown: Case, form: Form, mistakes: readonly Mistake[], proof: Proof): Promise<void> {
  const { endpoint, variant } = shown;
  const files = showCase(shown);
  const about = (codes: readonly string[]) => `${variant.id}, ${form}: ${codes.join(" ")}`;
  const workspace = new Workspace(shown);
  const run = async (changed: readonly ShownFile[], circumstances: Circumstances): Promise<string[]> => {
    workspace.place(changed);
    try {
      await workspace.build();
      return await diagnoseRun(shown, workspace, circumstances);
    } catch (error) {
      return [`${error}`];
    }
  };
  try {
    workspace.place(files);
    await workspace.prepare();
    const usual = { secret: endpoint.secret, person: ADA };
    expect(await diagnoseRun(shown, workspace, usual), about(["as it is"])).toEqual([]);

    // Here the snippet gives way: as it is it leads to the finding, changed it does not.
    const giving = mistakes.filter(({ change }) => change.shown === "broken");
    const mends = batchMistakes(files, giving, endpoint, proof);
    for (const { codes, circumstances } of mends) {
      const found = await diagnoseRun(shown, workspace, circumstances);
      expect(found.toSorted(), about(codes)).toEqual(codes.toSorted());
    }
    for (const { codes, files: mended, circumstances } of mends) {
      expect(await run(mended, circumstances), about(codes)).toEqual([]);
    }
    const straying = mistakes.filter(({ change }) => change.shown === "fixed");
    for (const { codes, files: broken, circumstances } of batchMistakes(files, straying, endpoint, proof)) {
      expect(await run(broken, circumstances), about(codes)).toEqual(expect.arrayContaining(codes));
    }
  } finally {
    workspace.remove();
  }
}
