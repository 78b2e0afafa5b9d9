import { answerShared, openContext } from "../docs/answer-text.ts";

// Made at run time, for the build does not know the origin.
export const dynamic = "force-dynamic";

/** Nothing is forbidden here: what is not to be indexed says so in its own headers, which a robot must be let in to read. */
export async function GET() {
  const { origin } = await openContext();
  return answerShared(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`, "text/plain");
}
