import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { describeCatalogue } from "#lib/languages/snippet-document.ts";
import { answerOpen } from "../answers.ts";

/** Every language and framework there is. */
export async function GET() {
  const catalogue = describeCatalogue(await loadCatalogue(), environment().origin);
  return answerOpen(JSON.stringify(catalogue), "application/json");
}
