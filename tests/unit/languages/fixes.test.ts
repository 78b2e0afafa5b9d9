import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { readManifest } from "#lib/languages/read-manifest.ts";
import { isFindingCode } from "#lib/token/findings.ts";

const root = path.join(import.meta.dirname, "../../../lib/languages");
const fixtures = path.join(import.meta.dirname, "fixtures");

test("a language mends findings that there are, with lines of its own snippets", async () => {
  let count = 0;
  for (const { id, fixes } of await loadCatalogue()) {
    const { variants } = await readManifest(path.join(root, id));
    const sources = new Set(variants.flatMap(({ files }) => files.map(({ source }) => source)));
    const texts = await Promise.all(
      [...sources].map((source) => readFile(path.join(root, id, source), "utf8")),
    );
    const lines = new Set(texts.flatMap((text) => text.split("\n")));
    for (const [code, { broken = [], fixed = [] }] of Object.entries(fixes)) {
      expect(isFindingCode(code), `${id}: ${code}`).toBe(true);
      for (const line of fixed) expect(lines.has(line), `${id}, ${code}: ${line}`).toBe(true);
      for (const line of broken) expect(lines.has(line), `${id}, ${code}: ${line}`).toBe(false);
      count += fixed.length;
    }
  }
  expect(count).toBeGreaterThan(0);
});

for (const [fault, text, message] of [
  ["broken code without its mend", '{"exp_past": {"fix": "Mint anew.", "broken": ["a"]}}', /missing/],
  ["an unknown key", '{"exp_past": {"fix": "Mint anew.", "colour": "red"}}', /colour/],
  ["a code of another form", '{"Exp past": {"fix": "Mint anew."}}', /Exp past/],
] as const) {
  test(`${fault} in fixes.json fails the build`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "reqio-fixes-"));
    try {
      await cp(fixtures, folder, { recursive: true });
      await writeFile(path.join(folder, "scratch", "fixes.json"), text);
      await expect(loadCatalogue(folder)).rejects.toThrow(message);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
