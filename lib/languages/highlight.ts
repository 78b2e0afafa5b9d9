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
  s: ["string", "punctuation.definition.string"],
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

let highlighter: Promise<HighlighterCore> | undefined;

/**
 * Splits a source into lines of tokens. Loads the grammar on first use; server and tests only, for a
 * highlighter in the page costs 57 kB and more.
 *
 * @throws Error when Shiki bundles no such grammar.
 */
export async function highlightLines(text: string, grammar: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  });
  const shiki = await highlighter;
  await loadGrammar(shiki, grammar);
  const { tokens } = shiki.codeToTokens(text, {
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

async function loadGrammar(shiki: HighlighterCore, grammar: string): Promise<void> {
  if (shiki.getLoadedLanguages().includes(grammar)) return;
  const bundled = new Map(Object.entries(bundledLanguages));
  // Some grammars have no entry of their own: jinja-html is registered by jinja.
  const load = bundled.get(grammar) ?? bundled.get(grammar.split("-")[0] ?? "");
  if (!load) throw new Error(`Shiki bundles no grammar "${grammar}".`);
  await shiki.loadLanguage(await load());
  if (!shiki.getLoadedLanguages().includes(grammar))
    throw new Error(`Shiki bundles no grammar "${grammar}".`);
}
