import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { CompiledFile } from "#lib/languages/compiled.ts";
import { type FillValues, fillFile, toText } from "#lib/languages/fill.ts";

const file: CompiledFile = {
  name: "mint.py",
  role: "mint",
  change: "create",
  forms: ["attribute"],
  expression: { sigils: [""], separators: ["."] },
  slots: { sub: "user.id", plan: "user.plan", lifetime: "300", origin: "https://reqio.app" },
  lines: [
    { parts: ["sub = ", { slot: "sub" }] },
    { parts: ["traits = {"], traits: ["plan"], claims: ["traits"] },
    {
      parts: [['"plan"', "s"], ": ", { slot: "plan" }],
      traits: ["plan"],
      switch: "plan",
      claims: ["traits.plan"],
    },
    { parts: ["}"], traits: ["plan"], claims: ["traits"] },
    { parts: [['"', "s"], { slot: "origin", class: "s" }, ['/p/"', "s"]] },
    { parts: ["exp = now + ", { slot: "lifetime", class: "n" }] },
  ],
};
const values: FillValues = {
  origin: "http://localhost:3000",
  projectId: "YOUR_PROJECT_ID",
  lifetimeSeconds: 600,
  traits: [],
  expressions: { sub: "user.uuid" },
};

test("values stand where the slots were and lines of traits that are off are left out of the text", () => {
  expect(toText(fillFile(file, values))).toBe(
    'sub = user.uuid\n"http://localhost:3000/p/"\nexp = now + 600\n',
  );
});

test("a line that is off is still there, without a number, beside its switch", () => {
  const lines = fillFile(file, values);
  expect(lines.map((line) => line.number)).toEqual([1, null, null, null, 2, 3]);
  expect(lines[2]).toMatchObject({ on: false, switch: "plan", claims: ["traits.plan"] });
});

test("a slot names its claim and keeps the class of its literal", () => {
  const lines = fillFile(file, values);
  expect(lines[5]?.parts[1]).toEqual({ slot: "lifetime", claim: "exp", text: "600", class: "n" });
  expect(lines[0]?.parts[1]).toEqual({ slot: "sub", claim: "sub", text: "user.uuid" });
});

test("a value that was not checked is refused without being repeated", () => {
  const wrong: Partial<FillValues>[] = [
    { expressions: { sub: 'x"; drop()' } },
    { expressions: { sub: "os.environ" } },
    { lifetimeSeconds: 59 },
    { lifetimeSeconds: 300.5 },
    { origin: 'https://a"b' },
    { origin: "javascript:alert(1)" },
    { origin: "https://reqio.app/" },
  ];
  for (const part of wrong) {
    expect(() => fillFile(file, { ...values, ...part })).toThrow(
      /^The value for the slot "\w+" was not checked/,
    );
  }
});

test("what the browser loads to fill a snippet brings neither highlighter nor schema nor file access", async () => {
  const folder = path.join(import.meta.dirname, "../../../lib/languages");
  const seen = new Set<string>();
  const visit = async (name: string): Promise<void> => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = await readFile(path.join(folder, name), "utf8");
    for (const [, type, target] of text.matchAll(/import (type )?[^;]*?from "([^"]+)"/gs)) {
      if (type) continue;
      expect(target, `${name} imports ${target}`).toMatch(/^\.\//);
      await visit(path.basename(target ?? ""));
    }
  };
  for (const name of ["fill.ts", "expressions.ts", "runs.ts", "slots.ts"]) await visit(name);
  expect([...seen].sort()).toEqual(["expressions.ts", "fill.ts", "runs.ts", "slots.ts"]);
});
