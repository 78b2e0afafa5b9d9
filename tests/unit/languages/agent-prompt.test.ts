import { expect, test } from "@playwright/test";
import { writeAgentPrompt } from "#lib/languages/agent-prompt.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
import type { Form } from "#lib/languages/slots.ts";
import { claims } from "#lib/token/claims.ts";
import { describeContract } from "#lib/token/describe-contract.ts";

const origin = "https://feedback.example";
const projectId = "proj_abcdefgh01234567";

async function listForms() {
  const languages = await loadCatalogue();
  return languages.flatMap((language) =>
    language.variants.flatMap((variant) => variant.forms.map((form) => ({ language, variant, form }))),
  );
}

function write(language: CompiledLanguage, variant: CompiledVariant, form: Form): string {
  const options = { form, projectId, ...variant.defaults };
  return writeAgentPrompt({ language, variant, options, origin }, describeContract());
}

test("a prompt holds every file of the form as the dashboard has it, under its path", async () => {
  for (const { language, variant, form } of await listForms()) {
    const prompt = write(language, variant, form);
    const values = { origin, projectId, expressions: {}, ...variant.defaults };
    for (const { name, lines } of fillVariant(variant, form, values)) {
      const section = prompt.split(`### \`${name}\`\n`)[1];
      expect(section, `${language.id}/${variant.id}: ${name}`).toContain(`\n${toText(lines)}`);
    }
  }
});

test("a prompt says every claim of the contract, where the secret is, and ends with a check", async () => {
  for (const { language, variant, form } of await listForms()) {
    const prompt = write(language, variant, form);
    for (const name of Object.keys(claims)) expect(prompt).toContain(`- ${name} (`);
    expect(prompt).toContain("REQIO_SECRET");
    expect(prompt).not.toContain("reqio_sk_");
    const end = prompt.slice(prompt.lastIndexOf("\n5. "));
    const command = variant.files.find((file) => file.role === "check")?.command;
    expect(end).toContain(command ?? `${origin}/api/v1/identify`);
  }
});
