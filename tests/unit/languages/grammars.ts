import { createRequire } from "node:module";
import { Language, Parser, type Node as SyntaxNode } from "web-tree-sitter";

/** What reads a file, by the Shiki grammar that its manifest names. */
type Reader =
  | {
      /** A grammar of tree-sitter. */
      grammar: string;
      /** For a file that is a part of what the grammar knows. */
      wrap?: readonly [before: string, after: string];
    }
  /** No grammar is to be had: the framework's own parser reads such a file in the conformance run. */
  | { reason: string };

const current = (name: string) => `@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`;
const further = (name: string) => `@cursorless/tree-sitter-wasms/out/tree-sitter-${name}.wasm`;
const template = { reason: "a template: HTML with another language in it, which no grammar reads as one" };

export const READERS: Readonly<Record<string, Reader>> = {
  astro: template,
  blade: template,
  csharp: { grammar: current("c-sharp") },
  dotenv: { grammar: current("bash") },
  elixir: { grammar: further("elixir") },
  erb: template,
  go: { grammar: current("go") },
  handlebars: template,
  html: {
    reason: "also the name of EJS, EEx, HEEx, JSP and Go's templates, and no fault in HTML is an error",
  },
  ini: { reason: "PHP-FPM's keys have brackets, which the grammar does not know" },
  java: { grammar: current("java") },
  javascript: { grammar: current("javascript") },
  "jinja-html": template,
  json: { grammar: further("json") },
  // An object of JavaScript may have comments and commas at the end as well.
  jsonc: { grammar: current("javascript"), wrap: ["(", ")"] },
  kotlin: { grammar: further("kotlin") },
  php: { grammar: current("php") },
  properties: { grammar: further("properties") },
  python: { grammar: current("python") },
  razor: template,
  ruby: { grammar: current("ruby") },
  rust: { grammar: current("rust") },
  shellscript: { grammar: current("bash") },
  svelte: template,
  tsx: { grammar: current("tsx") },
  twig: template,
  typescript: { grammar: current("typescript") },
  vue: template,
  xml: { grammar: further("xml"), wrap: ["<part>", "</part>"] },
  yaml: { grammar: further("yaml") },
};

/** Says where a text stops being a program, or null. */
export type FaultFinder = (text: string) => string | null;

const require = createRequire(import.meta.url);
const finders = new Map<string, Promise<FaultFinder>>();

/** Null where a file of this name is read by the conformance run instead. */
export async function findGrammar(highlight: string): Promise<FaultFinder | null> {
  const reader = READERS[highlight];
  if (!reader || !("grammar" in reader)) return null;
  const known = finders.get(highlight) ?? loadGrammar(reader.grammar, reader.wrap);
  finders.set(highlight, known);
  return known;
}

async function loadGrammar(file: string, wrap: readonly [string, string] = ["", ""]): Promise<FaultFinder> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(file)));
  return (text) => {
    const tree = parser.parse(wrap.join(text));
    if (!tree) throw new Error("the parser has no language");
    const fault = tree.rootNode.hasError ? describeFault(tree.rootNode, text) : null;
    tree.delete();
    return fault;
  };
}

function describeFault(root: SyntaxNode, text: string): string {
  let node = root;
  for (;;) {
    const worse = node.children.find((child) => child?.hasError || child?.isMissing);
    if (!worse || node.isError) break;
    node = worse;
  }
  const row = node.startPosition.row;
  return `line ${row + 1}: ${text.split("\n")[row]}`;
}
