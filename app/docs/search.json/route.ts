import { buildSearchIndex } from "#lib/docs/search-index.ts";
import { answerShared, openContext } from "../answer-text.ts";

// Made at run time, for the build does not know the origin.
export const dynamic = "force-dynamic";

/** What the search in the header looks through, fetched when it is first opened. */
export async function GET() {
  return answerShared(JSON.stringify(await buildSearchIndex(await openContext())), "application/json");
}
