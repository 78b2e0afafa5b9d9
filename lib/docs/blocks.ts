import type { InstallCommand } from "#lib/languages/compiled.ts";
import type { FilledLine } from "#lib/languages/fill.ts";

/** A run of a sentence: plain words, code, or a link to a page of these docs or elsewhere. */
export type Inline = string | { code: string } | { link: Rich; href: string };
export type Rich = readonly Inline[];

/** Something with a name of its own, to be linked to: a claim, for instance. */
export type Definition = {
  id: string;
  name: string | { code: string };
  /** Two or three words each: its type, whether it is required. */
  facts: readonly string[];
  body: readonly Rich[];
};

/**
 * A page's content. It is rendered to React for the page and to Markdown for its twin, and to nothing else by hand, so
 * that the two cannot drift.
 */
export type Block =
  | {
      kind: "heading";
      level: 2 | 3;
      /** Anchor; stable, since others link to it. */
      id: string;
      text: string;
      /** A code that the heading stands for; the table of contents shows it. */
      code?: string;
      facts?: readonly string[];
    }
  | { kind: "paragraph"; text: Rich }
  | { kind: "list"; ordered: boolean; items: readonly Rich[] }
  | { kind: "table"; label: string; head: readonly string[]; rows: readonly (readonly Rich[])[] }
  | { kind: "definitions"; items: readonly Definition[] }
  | {
      kind: "code";
      /** A file's path or what the text is. */
      name: string;
      /** Names the language in Markdown. */
      info: string;
      text: string;
      /** The same text in colours, where it comes from the catalogue. */
      lines?: readonly FilledLine[];
      note?: Rich;
    }
  | { kind: "install"; commands: readonly InstallCommand[] }
  /** Code that leads to a finding, and what to write in its place. */
  | { kind: "change"; name: string; code: string; broken: readonly string[]; fixed: readonly string[] }
  /** Whether a snippet is known to run. */
  | { kind: "run"; ran: boolean; text: string };

export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/**
 * Reads one of our own sentences: code between back-ticks, [links](/docs/claims). What comes from a table of words is
 * no such sentence and goes in as it is.
 */
export function rich(sentence: string): Rich {
  return Array.from(
    sentence.matchAll(/`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|[^`[]+|[`[]/g),
    ([text, code, link, href]): Inline =>
      code !== undefined
        ? { code }
        : link !== undefined && href !== undefined
          ? { link: rich(link), href }
          : text,
  );
}

export function paragraph(sentence: string): Block {
  return { kind: "paragraph", text: rich(sentence) };
}

export function section(id: string, text: string): Block {
  return { kind: "heading", level: 2, id, text };
}

export function list(sentences: readonly string[], ordered = false): Block {
  return { kind: "list", ordered, items: sentences.map(rich) };
}
