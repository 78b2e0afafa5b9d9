import type { DocsContext } from "#lib/docs/docs-page.ts";
import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { PROJECT_ID_PLACEHOLDER } from "#lib/languages/slots.ts";

/** What a text shows that is the same for everybody. */
export async function openContext(): Promise<DocsContext> {
  return {
    languages: await loadCatalogue(),
    origin: environment().origin,
    projectId: PROJECT_ID_PLACEHOLDER,
  };
}

/** A text that is the same for everybody; it carries no nonce, so any cache may keep it. */
export function answerShared(text: string, contentType: string): Response {
  return new Response(text, {
    headers: { "Content-Type": `${contentType}; charset=utf-8`, "Cache-Control": "public, max-age=300" },
  });
}
