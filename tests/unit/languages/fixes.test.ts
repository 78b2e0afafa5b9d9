import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { chooseFix } from "#lib/languages/choose-fix.ts";
import { isFindingCode } from "#lib/token/findings.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");

test("every language has fixes, of findings that there are", async () => {
  for (const { id, fixes } of await loadCatalogue()) {
    expect(Object.keys(fixes).length, id).toBeGreaterThan(0);
    for (const code of Object.keys(fixes)) expect(isFindingCode(code), `${id}: ${code}`).toBe(true);
  }
});

test("no variant is shown two changes for a finding, nor code that it does not have", async () => {
  for (const language of await loadCatalogue()) {
    for (const [code, { changes }] of Object.entries(language.fixes)) {
      const shown = changes.flatMap(({ variants }) => variants);
      expect(shown, `${language.id}: ${code}`).toEqual([...new Set(shown)]);
      for (const { id } of language.variants) {
        const change = chooseFix(language, code, id)?.change;
        expect(change === undefined, `${language.id} ${id}: ${code}`).toBe(!shown.includes(id));
      }
    }
  }
});

test("a framework is shown its own lines, and words alone where it has none", async () => {
  const python = (await loadCatalogue()).find(({ id }) => id === "python");
  if (!python) throw new Error("no Python");
  const lineOf = (id?: string) => chooseFix(python, "secret_wrapped", id)?.change?.broken[0];
  expect(lineOf("plain")).toBe('secret = os.environ["REQIO_SECRET"]');
  expect(lineOf("django")).toBe('REQIO_SECRET = os.environ["REQIO_SECRET"]');
  expect(lineOf("fastapi")).toContain("SettingsConfigDict");
  expect(lineOf()).toBe(lineOf("plain"));
  expect(chooseFix(python, "sub_not_string", "starlette")).toEqual({ fix: python.fixes.sub_not_string?.fix });
  expect(chooseFix(python, "exp_past")).toBeNull();
});

test("what stands in the snippets is found whatever its indentation", async () => {
  const go = (await loadCatalogue()).find(({ id }) => id === "go");
  expect(go && chooseFix(go, "iat_milliseconds", "gin")?.change?.fixed).toEqual(["now := time.Now().Unix()"]);
});

for (const [fault, text, message] of [
  [
    "broken code without its mend",
    '{"exp_past": {"fix": "Mint anew.", "changes": [{"broken": ["a"]}]}}',
    /fixed/,
  ],
  [
    "a change of code that no snippet has",
    '{"exp_past": {"fix": "Mint anew.", "changes": [{"broken": ["a = 1"], "fixed": ["a = 2"]}]}}',
    /in no snippet/,
  ],
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
