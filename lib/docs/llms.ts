import type { DocsContext, DocsGroup, DocsPage } from "./docs-page.ts";
import { findPage, listPages } from "./pages.ts";
import { toMarkdown } from "./to-markdown.ts";

const GROUPS: readonly DocsGroup[] = ["Start", "Languages", "Reference"];

/** `llms.txt`: what there is for a language model to read, page by page (llmstxt.org). */
export function writeLlmsText({ languages, origin }: DocsContext): string {
  const pages = listPages(languages);
  const [overview] = pages;
  const sections = GROUPS.map(
    (group) =>
      `## ${group}\n\n${pages
        .filter((page) => page.group === group)
        .map((page) => linkTwin(page, origin))
        .join("\n")}`,
  );
  return `${[
    "# Reqio Identity",
    `> ${overview?.description}`,
    `All pages in one file: ${origin}/llms-full.txt. Every snippet as JSON or text: ${origin}/api/v1/snippets, described by ${origin}/api/v1/openapi.json.`,
    ...sections,
  ].join("\n\n")}\n`;
}

/** `llms-full.txt`: all pages in one Markdown file. */
export async function writeWholeDocs(context: DocsContext): Promise<string> {
  const texts = await Promise.all(
    listPages(context.languages).map(async ({ path }) => (await writeTwin(path, context)) ?? ""),
  );
  return texts.join("\n---\n\n");
}

/** The Markdown of one page; null where there is none at this path. */
export async function writeTwin(path: string, context: DocsContext): Promise<string | null> {
  const found = await findPage(path, context);
  return found && toMarkdown(found.page, found.blocks, context.origin);
}

/** For a path with no page, in Markdown too: what there is. */
export function writeMissing({ languages, origin }: DocsContext): string {
  const links = listPages(languages).map((page) => linkTwin(page, origin));
  return `# There is no such page\n\nThese are there:\n\n${links.join("\n")}\n`;
}

function linkTwin({ path, title, description }: DocsPage, origin: string): string {
  return `- [${title}](${origin}${path}.md): ${description}`;
}
