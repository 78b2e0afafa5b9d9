import type { CompiledLanguage, CompiledVariant } from "./compiled.ts";
import { toText } from "./fill.ts";
import { type FilledFile, fillVariant } from "./fill-variant.ts";
import { describeRun } from "./runs.ts";
import type { SnippetOptions } from "./snippet-options.ts";

/** The list of what there is, as `GET /api/v1/snippets` answers it. `origin` is this installation's. */
export function describeCatalogue(languages: readonly CompiledLanguage[], origin: string) {
  return {
    languages: languages.map(({ id, name, requires, library, variants }) => ({
      id,
      name,
      requires,
      library,
      frameworks: variants.map((variant) => ({
        id: variant.id,
        name: variant.name,
        kind: variant.kind,
        forms: variant.forms,
        ran: Object.fromEntries(variant.forms.map((form) => [form, describeRun(variant, form)])),
        url: `${origin}/api/v1/snippets/${id}/${variant.id}`,
      })),
    })),
  };
}

/** One snippet, as `GET /api/v1/snippets/{language}/{framework}` answers it. */
export function describeSnippet(
  language: CompiledLanguage,
  variant: CompiledVariant,
  options: SnippetOptions,
  origin: string,
) {
  const files = fillVariant(variant, options.form, { ...options, origin, expressions: {} });
  return {
    language: { id: language.id, name: language.name, requires: language.requires },
    framework: { id: variant.id, name: variant.name, kind: variant.kind },
    ...options,
    ran: describeRun(variant, options.form),
    install: variant.install.map(({ manager, command, into }) => ({
      manager,
      command,
      ...(into ? { into } : {}),
    })),
    files: files.map((file) => ({
      name: file.name,
      role: file.role,
      change: file.change,
      ...(file.command === undefined ? {} : { command: file.command }),
      ...(file.lines.some((line) => line.added) ? { added: addedRanges(file) } : {}),
      text: toText(file.lines),
    })),
  };
}

/** All files in one text, each under a line with its name, as `head` prints several. */
export function joinFiles(files: readonly { name: string; text: string }[]): string {
  return files.map(({ name, text }) => `==> ${name} <==\n${text}`).join("\n");
}

/** The lines of a file to take over, counted in its text from 1, both ends included. */
export function addedRanges({ lines }: FilledFile): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const { number, added } of lines) {
    if (number === null || !added) continue;
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** `[[3, 5], [9, 9]]` → "lines 3–5, 9". */
export function nameLines(ranges: readonly (readonly [first: number, last: number])[]): string {
  const names = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${names.length === 1 && !names[0]?.includes("–") ? "line" : "lines"} ${names.join(", ")}`;
}
