import { listPages } from "#lib/docs/pages.ts";
import { answerShared, openContext } from "../docs/answer-text.ts";

// Made at run time, for the build does not know the origin.
export const dynamic = "force-dynamic";

/** Every page that is open to all. No address of ours holds a character that XML escapes. */
export async function GET() {
  const { languages, origin } = await openContext();
  const paths = [...listPages(languages).map(({ path }) => path), "/debug"];
  const entries = paths.map((path) => `  <url><loc>${origin}${path}</loc></url>\n`);
  return answerShared(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`,
    "application/xml",
  );
}
