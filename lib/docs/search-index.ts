import type { Block } from "./blocks.ts";
import type { DocsContext, DocsPage } from "./docs-page.ts";
import { listPages } from "./pages.ts";

/** A place in the docs that a search can lead to. */
export type SearchEntry = {
  href: string;
  /** Of the page, or of the place in it. */
  title: string;
  /** The page that the place is in; absent for a page itself. */
  page?: string;
  /** What else it may be found by: a code, the first words. */
  text: string;
};

/** Every page and every place in one that has an anchor. Small: titles, codes and a sentence each. */
export async function buildSearchIndex(context: DocsContext): Promise<SearchEntry[]> {
  const pages = listPages(context.languages);
  const entries = await Promise.all(
    pages.map(async (page) => [
      { href: page.path, title: page.title, text: page.description },
      ...listPlaces(page, await page.build(context)),
    ]),
  );
  return entries.flat();
}

function listPlaces(page: DocsPage, blocks: readonly Block[]): SearchEntry[] {
  return blocks.flatMap((block, index): SearchEntry[] => {
    if (block.kind === "definitions") {
      return block.items.map(({ id, name, body }) => ({
        href: `${page.path}#${id}`,
        title: name,
        page: page.title,
        text: plainText(body[0] ?? []),
      }));
    }
    if (block.kind !== "heading") return [];
    // A language's own page repeats a finding with its mend; searching leads to where all of them are.
    if (block.code !== undefined && page.group === "Languages") return [];
    const next = blocks[index + 1];
    const text = next?.kind === "paragraph" ? plainText(next.text) : "";
    return [
      {
        href: `${page.path}#${block.id}`,
        title: block.text,
        page: page.title,
        text: block.code === undefined ? text : `${block.code} ${text}`,
      },
    ];
  });
}

function plainText(text: Extract<Block, { kind: "paragraph" }>["text"]): string {
  return text
    .map((part) => (typeof part === "string" ? part : "code" in part ? part.code : plainText(part.link)))
    .join("");
}
