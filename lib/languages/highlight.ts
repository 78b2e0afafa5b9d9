import { createHighlighterCore, type HighlighterCore, type ThemeRegistrationRaw } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import type { TokenClass } from "./compiled.ts";

/** A run of characters with one class, as the highlighter gives it. */
export type Token = { text: string; class: TokenClass | null };

// Shiki colours by theme: this one's "colours" are names of classes, so that no colour is decided here.
const CLASS_OF_COLOUR: ReadonlyMap<string, TokenClass> = new Map([
  ["#00000A", "k"],
  ["#00000B", "s"],
  ["#00000C", "f"],
  ["#00000D", "n"],
  ["#00000E", "c"],
]);

const SCOPES: Record<TokenClass, string[]> = {
  k: [
    "keyword",
    "storage",
    "constant.language",
    "variable.language",
    "entity.name.tag",
    "support.type.builtin",
  ],
  // A symbol of Ruby is a literal that names itself.
  s: ["string", "punctuation.definition.string", "constant.language.symbol"],
  f: [
    "entity.name.function",
    "entity.other.attribute-name",
    "support.function",
    "support.type",
    "support.class",
    "meta.function-call.generic",
    "entity.name.type",
    "entity.name.class",
    "variable.function",
  ],
  n: ["constant.numeric"],
  c: ["comment", "punctuation.definition.comment"],
};

const PLAIN_SCOPES = [
  "keyword.operator",
  "punctuation",
  "string meta.embedded",
  "string meta.interpolation",
  // Code that a template prints inside an attribute.
  "string source",
  "storage.modifier.import",
];

const THEME: ThemeRegistrationRaw = {
  name: "classes",
  type: "light",
  settings: [
    { settings: { foreground: "#000000", background: "#FFFFFF" } },
    { scope: PLAIN_SCOPES, settings: { foreground: "#000000" } },
    ...[...CLASS_OF_COLOUR].map(([colour, name]) => ({
      scope: SCOPES[name],
      settings: { foreground: colour },
    })),
  ],
};

const highlighters = new Map<string, Promise<HighlighterCore>>();

/**
 * Splits a source into lines of tokens. Loads the grammar on first use; server and tests only, for a
 * highlighter in the page costs 57 kB and more.
 *
 * @throws Error when Shiki bundles no such grammar.
 */
export async function highlightLines(text: string, grammar: string): Promise<Token[][]> {
  // One highlighter per grammar: in a shared one a page's colours depend on which grammars were loaded before,
  // for a grammar uses what it finds of those that it may embed.
  const known = highlighters.get(grammar) ?? createHighlighter(grammar);
  highlighters.set(grammar, known);
  const { tokens } = (await known).codeToTokens(text, {
    lang: grammar,
    theme: "classes",
    // Shiki gives a line up half a second in; on a busy machine that would leave code without colours.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map((token) => ({
      text: token.content,
      class: CLASS_OF_COLOUR.get(token.color?.toUpperCase() ?? "") ?? null,
    })),
  );
}

/** Frees the grammars, once everything is highlighted: tens of megabytes that a server would carry for nothing. */
export function forgetGrammars(): void {
  highlighters.clear();
}

async function createHighlighter(grammar: string): Promise<HighlighterCore> {
  const bundled = new Map(Object.entries(bundledLanguages));
  // Some grammars have no entry of their own: jinja-html is registered by jinja.
  const load = bundled.get(grammar) ?? bundled.get(grammar.split("-")[0] ?? "");
  const highlighter = await createHighlighterCore({
    themes: [THEME],
    langs: load ? [load] : [],
    engine: createJavaScriptRegexEngine(),
    // It warns of more than a few instances; `forgetGrammars` ends them.
    warnings: false,
  });
  if (!highlighter.getLoadedLanguages().includes(grammar)) {
    throw new Error(`Shiki bundles no grammar "${grammar}".`);
  }
  return highlighter;
}
