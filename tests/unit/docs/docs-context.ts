import path from "node:path";
import type { DocsContext } from "#lib/docs/docs-page.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { PROJECT_ID_PLACEHOLDER } from "#lib/languages/slots.ts";

/** What a visitor of an installation reads. */
export async function visitorContext(): Promise<DocsContext> {
  return {
    languages: await loadCatalogue(),
    origin: "https://identity.example",
    projectId: PROJECT_ID_PLACEHOLDER,
  };
}

/** The same with a catalogue of one language that nobody has run. */
export async function scratchContext(): Promise<DocsContext> {
  const fixtures = path.join(import.meta.dirname, "../languages/fixtures");
  return { ...(await visitorContext()), languages: await loadCatalogue(fixtures) };
}
