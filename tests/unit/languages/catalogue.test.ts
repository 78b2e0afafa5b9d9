import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { compileFile } from "#lib/languages/compile.ts";
import { compileCatalogue } from "#lib/languages/compile-catalogue.ts";
import type { CompiledLine } from "#lib/languages/compiled.ts";
import { type FilledLine, fillFile, toText } from "#lib/languages/fill.ts";
import { hashInputs, readKeptCatalogue } from "#lib/languages/kept-catalogue.ts";
import { readManifest } from "#lib/languages/read-manifest.ts";
import { hashFiles } from "#lib/languages/run-record.ts";
import { isExpressionSlot, TRAITS } from "#lib/languages/slots.ts";
import { docsValues, otherValues, TRAIT_SETS } from "./values.ts";

const root = path.join(import.meta.dirname, "../../../lib/languages");
const fixtures = path.join(import.meta.dirname, "fixtures");

test("every file, filled with its own values and all traits, is its source byte for byte", async () => {
  for (const language of await loadCatalogue()) {
    const manifest = await readManifest(path.join(root, language.id));
    for (const [index, variant] of language.variants.entries()) {
      const entries = manifest.variants[index]?.files ?? [];
      for (const [place, file] of variant.files.entries()) {
        const source = await readFile(path.join(root, language.id, entries[place]?.source ?? ""), "utf8");
        const filled = fillFile(file, { ...docsValues(variant), lifetimeSeconds: 300, traits: TRAITS });
        expect(toText(filled), `${language.id}/${entries[place]?.source}`).toBe(source);
      }
    }
  }
});

test("filled code is coloured as the highlighter colours the same text directly", async () => {
  for (const language of await loadCatalogue()) {
    const manifest = await readManifest(path.join(root, language.id));
    for (const [index, variant] of language.variants.entries()) {
      for (const [place, file] of variant.files.entries()) {
        const entry = manifest.variants[index]?.files[place];
        if (!entry) throw new Error("the catalogue holds a file that the manifest does not");
        for (const values of [docsValues(variant), ...otherValues(language.expression)]) {
          const lines = fillFile(file, values).filter((line) => line.on);
          const direct = await compileFile({
            entry: { ...entry, counts: {}, lines: {}, claims: {} },
            variant: { slots: {}, forms: variant.forms },
            expression: language.expression,
            text: toText(lines),
          });
          expect(classesOf(lines), `${language.id}/${entry.source}`).toEqual(neutralise(direct.lines, lines));
        }
      }
    }
  }
});

test("a switched-off trait leaves the text and keeps its line, and the frame goes with its last member", async () => {
  for (const language of await loadCatalogue()) {
    for (const variant of language.variants) {
      for (const file of variant.files) {
        const traits = TRAITS.filter((trait) => file.lines.some((line) => line.switch === trait));
        for (const set of TRAIT_SETS) {
          const lines = fillFile(file, { ...docsValues(variant), traits: set });
          expect(lines).toHaveLength(file.lines.length);
          const numbers = lines.flatMap((line) => (line.on ? [line.number] : []));
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
          const off = lines.filter((line) => !line.on);
          expect(off.every((line) => !line.traits.some((trait) => set.includes(trait)))).toBe(true);
          if (traits.length > 0 && !traits.some((trait) => set.includes(trait))) {
            expect(lines.filter((line) => line.on && line.traits.length > 0)).toEqual([]);
          }
        }
      }
    }
  }
});

test("every variant offers a switch for each trait it has a slot for, and a place for the widget's tag", async () => {
  for (const language of await loadCatalogue()) {
    for (const variant of language.variants) {
      const name = `${language.id}/${variant.id}`;
      for (const trait of TRAITS.filter((candidate) => variant.slots[candidate])) {
        const switches = variant.files.flatMap((file) => file.lines.filter((line) => line.switch === trait));
        expect(switches.length, `${name}: ${trait}`).toBeGreaterThan(0);
      }
      for (const form of variant.forms) {
        const tags = variant.files.filter((file) => file.role === "tag" && file.forms.includes(form));
        expect(tags.length, `${name}, ${form}`).toBeGreaterThan(0);
      }
    }
  }
});

test("a compiled variant weighs at most 4 kB gzipped", async () => {
  for (const language of await loadCatalogue()) {
    for (const variant of language.variants) {
      const bytes = gzipSync(JSON.stringify(variant)).length;
      expect(bytes, `${language.id}/${variant.id}`).toBeLessThanOrEqual(4096);
    }
  }
});

test("a folder that is put beside the others shows up with all that a picker needs", async () => {
  const [scratch] = await loadCatalogue(fixtures);
  expect(scratch).toMatchObject({ id: "scratch", name: "Scratch", requires: "Scratch 3+" });
  expect(scratch?.variants.map(({ id, name, kind, forms }) => ({ id, name, kind, forms }))).toEqual([
    { id: "plain", name: "Plain", kind: "plain", forms: ["attribute"] },
  ]);
  expect(scratch?.variants[0]?.files.map((file) => file.name)).toEqual(["mint.js", "page.html"]);
});

const faults: [fault: string, change: (manifest: string) => string, message: RegExp][] = [
  ["an unknown key", (text) => text.replace('"order": 1', '"order": 1, "colour": "red"'), /colour/],
  ["a slot that occurs more often", (text) => text.replace('"sub": 1', '"sub": 2'), /"sub" occurs 1 times/],
  ["a slot that is not counted", (text) => text.replace('"email": 1,', ""), /"email" occurs 1 times.*says 0/],
  ["a trait's slot outside its lines", (text) => text.replace("[[9, 9]]", "[[10, 10]]"), /"plan" in line 9/],
  ["a line beyond the end", (text) => text.replace("[[9, 9]]", "[[9, 99]]"), /line 99 is beyond/],
  [
    "an id that is not the folder's name",
    (text) => text.replace('"id": "scratch"', '"id": "other"'),
    /other/,
  ],
  ["an expression that is refused", (text) => text.replace('"user.id"', '"process.id"'), /process/],
  [
    "another origin",
    (text) => text.replace("https://reqio.app", "https://example.com"),
    /must be https:..reqio/,
  ],
  ["an unknown grammar", (text) => text.replace('"javascript"', '"klingon"'), /klingon/],
  ["two slots of one text", (text) => text.replace('"user.email"', '"user.id"'), /same text/],
];
for (const [fault, change, message] of faults) {
  test(`${fault} in a manifest fails the build`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "reqio-languages-"));
    try {
      await cp(fixtures, folder, { recursive: true });
      const manifest = path.join(folder, "scratch", "language.json");
      const text = await readFile(manifest, "utf8");
      expect(change(text)).not.toBe(text);
      await writeFile(manifest, change(text));
      await expect(loadCatalogue(folder)).rejects.toThrow(message);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test("what the build kept is taken as long as no file has changed, and is the same", async () => {
  const before = await hashInputs(root);
  expect(await readKeptCatalogue("another hash")).toBeNull();
  const kept = await readKeptCatalogue(before);
  if (kept) expect(kept).toEqual(await compileCatalogue(root));
  const folder = await mkdtemp(path.join(tmpdir(), "reqio-languages-"));
  try {
    await cp(fixtures, folder, { recursive: true });
    const hash = await hashInputs(folder);
    expect(hash).toBe(await hashInputs(fixtures));
    await writeFile(path.join(folder, "scratch", "page.html"), "<p></p>\n");
    expect(await hashInputs(folder)).not.toBe(hash);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a recorded run counts until a file changes", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "reqio-languages-"));
  try {
    await cp(fixtures, folder, { recursive: true });
    const scratch = path.join(folder, "scratch");
    const [variant] = (await readManifest(scratch)).variants;
    if (!variant) throw new Error("the fixture has no variant");
    const hash = await hashFiles(scratch, variant, "attribute");
    const record = { date: "2026-11-23", hash, versions: [{ name: "lib", version: "1.2.3" }] };
    await writeFile(path.join(scratch, "ran.json"), JSON.stringify({ plain: { attribute: record } }));
    const [language] = await loadCatalogue(`${folder}/`);
    expect(language?.variants[0]?.runs.attribute?.versions).toEqual(record.versions);
    await writeFile(path.join(scratch, "page.html"), `<p>${hash}</p>\n`);
    expect(await hashFiles(scratch, variant, "attribute")).not.toBe(hash);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** One class per character that is not white space; expressions are neutral. */
function classesOf(lines: readonly FilledLine[]): string[] {
  return lines.map((line) =>
    line.parts.map((part) => part.text.replace(/\S/g, part.class ?? "-").replace(/\s/g, " ")).join(""),
  );
}

function neutralise(direct: readonly CompiledLine[], filled: readonly FilledLine[]): string[] {
  return direct.map((line, index) => {
    const classes = line.parts
      .map((part) =>
        typeof part === "string" ? ([part, "-"] as const) : Array.isArray(part) ? part : ["", ""],
      )
      .map(([text, tokenClass]) => text.replace(/\S/g, tokenClass).replace(/\s/g, " "))
      .join("");
    let column = 0;
    let result = classes;
    for (const part of filled[index]?.parts ?? []) {
      const end = column + part.text.length;
      if (part.slot && isExpressionSlot(part.slot)) {
        result = result.slice(0, column) + "-".repeat(part.text.length) + result.slice(end);
      }
      column = end;
    }
    return result;
  });
}
