import { fence } from "#lib/languages/fence.ts";
import type { Block, BlockOf, Definition, Inline, Rich } from "./blocks.ts";
import type { DocsPage } from "./docs-page.ts";

/** A page as Markdown: the twin of what `components/docs` shows. Links lead to the twins of other pages. */
export function toMarkdown(
  { title, description }: Pick<DocsPage, "title" | "description">,
  blocks: readonly Block[],
  origin: string,
): string {
  const write = (text: Rich) => writeRich(text, origin);
  return `${[`# ${escapeText(title)}`, escapeText(description), ...blocks.map((block) => writeBlock(block, write))].join("\n\n")}\n`;
}

type Write = (text: Rich) => string;

function writeBlock(block: Block, write: Write): string {
  switch (block.kind) {
    case "heading": {
      const code = block.code === undefined ? "" : `: \`${block.code}\``;
      const facts = (block.facts ?? []).length > 0 ? `\n\n${(block.facts ?? []).join(", ")}.` : "";
      return `${"#".repeat(block.level)} ${escapeText(block.text)}${code}${facts}`;
    }
    case "paragraph":
      return write(block.text);
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${write(item)}`)
        .join("\n");
    case "table":
      return writeTable(
        block.head,
        block.rows.map((row) => row.map(write)),
      );
    case "definitions":
      return block.items.map((item) => writeDefinition(item, write)).join("\n");
    case "code":
      return [
        `\`${block.name}\`${block.note ? `: ${write(block.note)}` : ""}`,
        fence(block.text.replace(/\n$/, ""), block.info),
      ].join("\n\n");
    case "install":
      return block.commands.map(writeInstall).join("\n");
    case "change":
      return `In ${escapeText(block.name)}:\n\n${fence(
        [...block.broken.map((line) => `- ${line}`), ...block.fixed.map((line) => `+ ${line}`)].join("\n"),
        "diff",
      )}`;
    case "run":
      return `${escapeText(block.text)}.`;
  }
}

function writeInstall({ manager, command, into }: BlockOf<"install">["commands"][number]): string {
  return into
    ? `- ${escapeText(manager)}, in the dependencies of \`${into}\`:\n\n${fence(command, "")}\n`
    : `- ${escapeText(manager)}: ${writeCode(command)}`;
}

function writeDefinition({ name, facts, body }: Definition, write: Write): string {
  return `- ${typeof name === "string" ? `**${escapeText(name)}**` : writeCode(name.code)} (${facts.map(escapeText).join(", ")}): ${body.map(write).join(" ")}`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head.map(escapeText)), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function writeRich(text: Rich, origin: string): string {
  return text.map((part) => writeInline(part, origin)).join("");
}

function writeInline(part: Inline, origin: string): string {
  if (typeof part === "string") return escapeText(part);
  if ("code" in part) return writeCode(part.code);
  return `[${writeRich(part.link, origin)}](${toTwin(part.href, origin)})`;
}

/** Code that itself holds a back-tick stands between two. */
function writeCode(code: string): string {
  return code.includes("`") ? `\`\` ${code} \`\`` : `\`${code}\``;
}

/** `/docs/findings#exp_past` → `https://reqio.app/docs/findings.md#exp_past`; an anchor of the page stays. */
function toTwin(href: string, origin: string): string {
  if (!href.startsWith("/")) return href;
  const [path = "", anchor] = href.split("#", 2);
  const twin = path === "/docs" || path.startsWith("/docs/") ? `${path}.md` : path;
  return `${origin}${twin}${anchor === undefined ? "" : `#${anchor}`}`;
}

// An underscore inside a word means nothing in Markdown, and codes are full of them.
function escapeText(text: string): string {
  return text.replace(/[\\`*<>[\]]/g, "\\$&").replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_");
}
