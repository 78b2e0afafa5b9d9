import { expect, test } from "@playwright/test";
import { chooseMend } from "#components/token/choose-mend.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { createFinding, headlineOf } from "#lib/token/findings.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import { secretMistakes } from "#lib/token/secret-variants.ts";
import { diagnose, tokenWith } from "#tests/unit/token/good-token.ts";

async function readPython(variantId: string) {
  const language = (await loadCatalogue()).find(({ id }) => id === "python");
  if (!language) throw new Error("no Python");
  return { language, variantId };
}

test("the language speaks where a finding has the words of its code alone", async () => {
  const reader = await readPython("plain");
  const finding = createFinding("iat_milliseconds");
  expect(chooseMend(finding, undefined)).toEqual({ fix: finding.fix });
  const mend = chooseMend(finding, reader);
  expect(mend.fix).toBe(reader.language.fixes.iat_milliseconds?.fix);
  expect(mend.change?.fixed).toEqual(["now = int(time.time())"]);
});

test("a case that knows better keeps its words, and shows the language's code", async () => {
  const finding = createFinding("iat_milliseconds", { fix: "Divide by 1000." });
  const { fix, change } = chooseMend(finding, await readPython("plain"));
  expect(fix).toBe("Divide by 1000.");
  expect(change?.fixed).toEqual(["now = int(time.time())"]);
});

test("code that trims is shown for white space around the secret, and for nothing else", async () => {
  const reader = await readPython("plain");
  const changeOf = (how: string) =>
    chooseMend(describeKeptFinding({ code: "secret_wrapped", how }), reader).change;
  expect(changeOf("line_break_end")?.fixed.join("\n")).toContain("strip()");
  expect(changeOf("space_start")?.fixed.join("\n")).toContain("strip()");
  expect(changeOf("space_end+line_break_end")?.fixed.join("\n")).toContain("strip()");
  const others = ["double_quotes", "name", "double_quotes+line_break_end"];
  // Not all languages trim these, and none takes off a line break that is written as two characters.
  others.push("byte_order_mark", "zero_width_space_end", "no_break_space_start", "written_line_break_end");
  for (const how of others) {
    expect(changeOf(how), how).toBeUndefined();
    expect(describeKeptFinding({ code: "secret_wrapped", how }).fix, how).not.toContain("trim");
  }
});

test("code that awaits is shown for a promise, and not for a value that is not there or a template", async () => {
  const language = (await loadCatalogue()).find(({ id }) => id === "node");
  if (!language) throw new Error("no Node.js");
  const reader = { language, variantId: "express" };
  const mendOf = (how: string) =>
    chooseMend(describeKeptFinding({ code: "token_not_rendered", how }), reader);
  expect(mendOf("[object Promise]").change?.fixed.join("\n")).toContain("await");
  expect(mendOf("[object Promise]").fix).toBe(language.fixes.token_not_rendered?.fix);
  expect(mendOf("undefined").change).toBeUndefined();
  expect(mendOf("undefined").fix).toContain("Find out why there is no token");
  expect(mendOf("template").change).toBeUndefined();
});

test("code that takes off -ly is shown for monthly and yearly, not for another word", async () => {
  const reader = await readPython("plain");
  const changeOf = async (interval: string) => {
    const traits = { plan: "pro", amount: 9900, interval };
    const { findings } = await diagnose(tokenWith({ traits }));
    expect(findings.map(({ code }) => code)).toEqual(["interval_invalid"]);
    return findings.map((finding) => chooseMend(finding, reader).change)[0];
  };
  expect((await changeOf("yearly"))?.fixed.join("\n")).toContain('"yearly": "year"');
  expect(await changeOf("annual")).toBeUndefined();
});

test("every mistake with a secret has a headline of its own", () => {
  expect(secretMistakes.length).toBeGreaterThan(0);
  for (const { code, how } of secretMistakes) {
    const { title, said } = headlineOf(describeKeptFinding({ code, how }));
    expect(said, how).toBe(true);
    expect(title).toMatch(/^Signed with the secret\b.*[^.]$/);
  }
  expect(headlineOf(createFinding("secret_wrapped"))).toEqual({
    title: "Secret with extra characters",
    said: false,
  });
});
