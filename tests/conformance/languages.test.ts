import { expect, type TestInfo } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import type { Form } from "#lib/languages/slots.ts";
import { judgeFiles } from "./checks.ts";
import { judgeDeveloperCheck } from "./developer-check.ts";
import type { Endpoint } from "./endpoint.ts";
import { listEnvironments, readVersions } from "./environments.ts";
import { judgeApplication, judgeBadSecretsOfApplication } from "./frameworks.ts";
import { breakFiles } from "./mutations.ts";
import { judgeBadSecrets, judgeProgram } from "./programs.ts";
import { inMode, listProofs, type Proof, readProof, type VariantProof } from "./proof.ts";
import type { Row } from "./record.ts";
import { ROW_ATTACHMENT } from "./table-reporter.ts";
import { demandLibraries, demandToolchain, LIMIT_MS, test } from "./toolchain-test.ts";
import { listTraits, listWalks } from "./walks.ts";
import { type Case, showCase, Workspace } from "./workspace.ts";

const LEAST_MUTATIONS = 3;

const languages = await loadCatalogue();

test("every language has a proof, and every proof a language", () => {
  expect(listProofs()).toEqual(languages.map(({ id }) => id).sort());
  for (const language of languages.filter(({ id }) => listProofs().includes(id))) {
    const proven = Object.keys(readProof(language.id).variants).sort();
    expect(proven, language.id).toEqual(language.variants.map(({ id }) => id).sort());
  }
});

for (const language of languages.filter(({ id }) => listProofs().includes(id))) {
  const proof = readProof(language.id);

  test(`${language.id}: every subset of traits parses, and what is shown first is formatted`, async () => {
    test.setTimeout(LIMIT_MS);
    await demandToolchain(language.id, proof);
    const environments = await listEnvironments(language.id, proof);
    const faults: string[] = [];
    for (const check of proof.checks) {
      const [only, ...others] = check.variants ?? [];
      const variantProof = only && others.length === 0 ? (proof.variants[only] ?? null) : null;
      for (const environment of check.environments === "first" ? environments.slice(0, 1) : environments) {
        const placeholders = await demandLibraries(language.id, proof, variantProof, environment);
        faults.push(...(await judgeFiles(language, check, placeholders)));
      }
    }
    expect(faults).toEqual([]);
  });

  for (const variant of language.variants) {
    const variantProof = proof.variants[variant.id];
    if (!variantProof) continue;
    for (const form of variant.forms) {
      test(`${language.id} ${variant.id}, ${form}: its tokens are accepted`, async ({ endpoint }, info) => {
        await walkForm(language, proof, variant, variantProof, form, endpoint, info);
      });
    }
    test(`${language.id} ${variant.id}: each mistake in its files is noticed`, async ({ endpoint }, info) => {
      await breakVariant(language, proof, variant, variantProof, endpoint, info);
    });
  }
}

async function walkForm(
  language: CompiledLanguage,
  proof: Proof,
  variant: CompiledVariant,
  variantProof: VariantProof,
  form: Form,
  endpoint: Endpoint,
  info: TestInfo,
): Promise<void> {
  test.setTimeout(LIMIT_MS);
  const tell = (versions: Row["versions"], outcome: string, first: boolean) => {
    const row: Row = { language: language.id, variant: variant.id, form, versions, outcome, first };
    return info.attach(ROW_ATTACHMENT, { body: JSON.stringify(row), contentType: "application/json" });
  };
  await demandToolchain(language.id, proof, variantProof, (reason) => tell([], `not run: ${reason}`, false));
  const environments = await listEnvironments(language.id, proof);
  for (const [index, environment] of environments.entries()) {
    const first = index === 0;
    const full = first || variantProof.environments === "all";
    if (!full && (variantProof.environments === "first" || form !== variant.forms[0])) continue;
    const placeholders = await demandLibraries(language.id, proof, variantProof, environment);
    for (const walk of listWalks(variant, variantProof, full)) {
      const { mode, traits, lifetimeSeconds, thorough } = walk;
      const shown = {
        language,
        variant,
        proof: inMode(variantProof, mode),
        form,
        placeholders,
        endpoint,
        traits,
        lifetimeSeconds,
      };
      const faults = await judgeCase(shown, thorough);
      const options = `traits ${traits.join(" ") || "off"}, ${lifetimeSeconds} s`;
      expect(faults, `${environment.id}, ${mode.id}, ${options}`).toEqual([]);
    }
    const versions = await readVersions(language.id, variantProof, placeholders);
    await tell(versions, "passed", first);
  }
}

async function judgeCase(shown: Case, thorough: boolean): Promise<string[]> {
  const workspace = new Workspace(shown);
  try {
    workspace.place(showCase(shown));
    await workspace.prepare();
    const faults = await judgeRun(shown, workspace);
    // A client has no secret.
    if (!thorough || shown.variant.kind === "client" || faults.length > 0) return faults;
    const ofSecrets = shown.proof.server
      ? await judgeBadSecretsOfApplication(shown, workspace)
      : await judgeBadSecrets(shown, workspace);
    return [...ofSecrets, ...(await judgeDeveloperCheck(shown, workspace))];
  } finally {
    workspace.remove();
  }
}

function judgeRun(shown: Case, workspace: Workspace): Promise<string[]> {
  return shown.proof.server ? judgeApplication(shown, workspace) : judgeProgram(shown, workspace);
}

async function breakVariant(
  language: CompiledLanguage,
  proof: Proof,
  variant: CompiledVariant,
  variantProof: VariantProof,
  endpoint: Endpoint,
  info: TestInfo,
): Promise<void> {
  test.setTimeout(LIMIT_MS);
  await demandToolchain(language.id, proof, variantProof);
  const [environment] = await listEnvironments(language.id, proof);
  const [form] = variant.forms;
  if (!environment || !form) throw new Error(`${language.id} ${variant.id}: nothing to run`);
  const placeholders = await demandLibraries(language.id, proof, variantProof, environment);
  const inFirstMode = inMode(variantProof, variantProof.modes[0]);
  const shown: Case = {
    language,
    variant,
    proof: inFirstMode,
    form,
    placeholders,
    endpoint,
    traits: listTraits(variant),
    lifetimeSeconds: variant.defaults.lifetimeSeconds,
  };
  const files = showCase(shown);
  const mutations = breakFiles(files, proof, variantProof);
  expect(mutations.length, "mistakes that its files have a place for").toBeGreaterThanOrEqual(
    LEAST_MUTATIONS,
  );
  const workspace = new Workspace(shown);
  try {
    workspace.place(files);
    await workspace.prepare();
    // Red must come from the mistake, so the files are green without it.
    expect(await judgeRun(shown, workspace)).toEqual([]);
    for (const mutation of mutations) {
      workspace.place(files);
      workspace.place(mutation.files);
      const faults = await workspace
        .build()
        .then(() => judgeRun(shown, workspace))
        .catch((error: unknown) => [`${error}`]);
      expect(faults.length, `${mutation.kind} passes unnoticed`).toBeGreaterThan(0);
      info.annotations.push({ type: mutation.kind, description: faults[0]?.slice(0, 300) ?? "" });
    }
  } finally {
    workspace.remove();
  }
}
