import path from "node:path";
import { expect, test } from "@playwright/test";
import { languagesRoot, loadCatalogue } from "#lib/languages/catalogue.ts";
import { checkExpression } from "#lib/languages/expressions.ts";
import { fillFile, toText } from "#lib/languages/fill.ts";
import { readManifest } from "#lib/languages/read-manifest.ts";
import { readProof } from "#tests/conformance/proof.ts";
import { findGrammar } from "./grammars.ts";
import { countPairs, pairOptions, pairsOf, valuesOfRow } from "./option-pairs.ts";

const rows = pairOptions();

test("the rows hold every pair of settings", () => {
  expect(new Set(rows.flatMap(pairsOf)).size).toBe(countPairs());
});

test("every pair of options leaves each file a program of its language", async () => {
  let grammars = 0;
  for (const language of await loadCatalogue()) {
    const manifest = await readManifest(path.join(languagesRoot(), language.id));
    const sets = rows.map((row) => valuesOfRow(row, language.expression));
    for (const { expressions } of sets) {
      for (const text of Object.values(expressions)) {
        expect(checkExpression(text, language.expression)).toEqual({ ok: true, value: text });
      }
    }
    for (const [index, variant] of language.variants.entries()) {
      for (const [place, file] of variant.files.entries()) {
        const entry = manifest.variants[index]?.files[place];
        if (!entry) throw new Error("the catalogue holds a file that the manifest does not");
        const texts = new Set(sets.map((values) => toText(fillFile(file, values))));
        const findFault = await findGrammar(entry.highlight);
        const name = `${language.id}/${entry.source}`;
        // What no grammar reads is read by the conformance run: by the compiler, where options change it.
        if (findFault) grammars += 1;
        else if (texts.size > 1)
          expect(everySetIsRead(language.id, file.name), `nothing reads ${name}`).toBe(true);
        for (const text of findFault ? texts : []) {
          expect(findFault?.(text) ?? null, `${name}\n${text}`).toBeNull();
        }
      }
    }
  }
  expect(grammars).toBeGreaterThan(0);
});

/** Whether the proof of a language has every subset of traits read by a tool of its own. */
function everySetIsRead(languageId: string, fileName: string): boolean {
  return readProof(languageId).checks.some(
    ({ sets, extensions }) =>
      sets === "every" && extensions.some((extension) => fileName.endsWith(extension)),
  );
}

test("a grammar says where a file that was broken stops being a program", async () => {
  for (const language of await loadCatalogue()) {
    const manifest = await readManifest(path.join(languagesRoot(), language.id));
    for (const [index, variant] of language.variants.entries()) {
      for (const [place, file] of variant.files.entries()) {
        if (file.role !== "mint") continue;
        const { highlight = "", source = "" } = manifest.variants[index]?.files[place] ?? {};
        const findFault = await findGrammar(highlight);
        const [values] = rows.map((row) => valuesOfRow(row, language.expression));
        if (!values) throw new Error("there are no rows");
        const text = toText(fillFile(file, values));
        expect(findFault?.(`${text}\n)]} ((("`), `${language.id}/${source}`).toMatch(/^line \d+: /);
      }
    }
  }
});
