import { expect, test } from "@playwright/test";
import { writeAgentPrompt } from "#lib/languages/agent-prompt.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { describeContract } from "#lib/token/describe-contract.ts";
import { judgeDeveloperCheck } from "./developer-check.ts";
import { startEndpoint } from "./endpoint.ts";
import { findMissingToolchain, listEnvironments, prepareEnvironment } from "./environments.ts";
import { readProof } from "./proof.ts";
import { type Case, type ShownFile, Workspace } from "./workspace.ts";

/** Where an agent is most often set to work: a fresh application of each is at hand in the proofs. */
const FOLLOWED = ["python/django", "php/laravel", "nextjs/app-router"];

for (const name of FOLLOWED) {
  test(`the agent's prompt for ${name}, followed to the letter in a fresh application, ends green`, async () => {
    test.setTimeout(600_000);
    const [languageId = "", variantId = ""] = name.split("/");
    const missing = await findMissingToolchain(languageId);
    if (missing !== null && process.env.CI !== "true") test.skip(true, `not checked: ${missing}`);
    expect(missing).toBeNull();

    const language = (await loadCatalogue()).find(({ id }) => id === languageId);
    const variant = language?.variants.find(({ id }) => id === variantId);
    const [form] = variant?.forms ?? [];
    const proof = readProof(languageId);
    const ofVariant = proof.variants[variantId];
    const [environment] = await listEnvironments(languageId, proof);
    if (!language || !variant || !form || !ofVariant || !environment) throw new Error(`no ${name}`);
    expect(ofVariant.check, "a check to end with").toBeDefined();

    const endpoint = await startEndpoint();
    const placeholders = await prepareEnvironment(languageId, proof, ofVariant, environment);
    const options = { form, projectId: endpoint.projectId, ...variant.defaults };
    const prompt = writeAgentPrompt(
      { language, variant, options, origin: endpoint.origin },
      describeContract(),
    );
    const usual = { ...ofVariant, env: { ...ofVariant.env, ...ofVariant.modes[0]?.env } };
    const fresh: Case = { language, variant, proof: usual, placeholders, endpoint, ...options };
    const workspace = new Workspace(fresh);
    try {
      expect(prompt).toContain(
        `\nREQIO_AUDIENCE=${endpoint.audience}\nREQIO_PROJECT_ID=${endpoint.projectId}\n`,
      );
      const files = readFiles(prompt);
      expect(files.length).toBeGreaterThan(2);
      workspace.place(files);
      await workspace.prepare();
      expect(await judgeDeveloperCheck(fresh, workspace)).toEqual([]);
    } finally {
      workspace.remove();
      await endpoint.stop();
    }
  });
}

/** The files as whoever follows the prompt reads them: a heading with the path, a sentence, a code block. */
function readFiles(prompt: string): ShownFile[] {
  const section = /^### `(.+)`\n\n.+\n\n(`{3,})\w*\n([\s\S]*?)\n\2$/gm;
  return [...prompt.matchAll(section)].map(([, name = "", , text = ""]) => ({ name, text: `${text}\n` }));
}
