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
  /** Of a finding. */
  code?: string;
  /** The first words there. */
  text: string;
};

/**
 * Every page and every place in one that has an anchor. Small: titles, codes and a sentence each. The pages of languages
 * all have the same steps, so of them only the pages themselves are found.
 */
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
  if (page.group === "Languages") return [];
  return blocks.flatMap((block, index): SearchEntry[] => {
    if (block.kind === "definitions") {
      return block.items.map(({ id, name, body }) => ({
        href: `${page.path}#${id}`,
        title: typeof name === "string" ? name : name.code,
        page: page.title,
        text: plainText(body[0] ?? []),
      }));
    }
    if (block.kind !== "heading") return [];
    const next = blocks[index + 1];
    const text = next?.kind === "paragraph" ? plainText(next.text) : "";
    return [
      {
        href: `${page.path}#${block.id}`,
        title: block.text,
        page: page.title,
        ...(block.code === undefined ? {} : { code: block.code }),
        text,
      },
    ];
  });
}

function plainText(text: Extract<Block, { kind: "paragraph" }>["text"]): string {
  return text
    .map((part) => (typeof part === "string" ? part : "code" in part ? part.code : plainText(part.link)))
    .join("");
}
