import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const folder = new URL("../../../lib/token/", import.meta.url);

const IMPORT = /^(?:import|export)\s+(?:([^;"=]*?)\s*from\s+)?"([^"]+)";/gm;

/** What a file of lib/token imports, itself and through others of ours, types left out. */
function graphOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(new URL(file, folder), "utf8");
  for (const [, clause = "", from = ""] of source.matchAll(IMPORT)) {
    const isTypeOnly = clause.startsWith("type ") || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(clause);
    if (isTypeOnly) continue;
    if (from.startsWith("#lib/token/")) graphOf(from.slice("#lib/token/".length), seen);
    else seen.add(from);
  }
  return seen;
}

const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

test("lib/token imports nothing but itself, jose and zod", () => {
  const foreign = files.flatMap((file) => [...graphOf(file)]).filter((name) => !files.includes(name));
  expect([...new Set(foreign)].sort()).toEqual([
    "jose/base64url",
    "jose/errors",
    "jose/jws/compact/sign",
    "jose/jws/compact/verify",
    "zod",
  ]);
});

test("only the schema brings zod", () => {
  expect(files.filter((file) => graphOf(file).has("zod"))).toEqual(["schema.ts"]);
});

test("minting and decoding stay small: no findings, no judgement", () => {
  expect([...graphOf("mint.ts")]).toEqual(["mint.ts", "jose/jws/compact/sign"]);
  expect([...graphOf("decode.ts")]).not.toContain("finding-words.ts");
  expect([...graphOf("revenue.ts")]).toEqual(["revenue.ts"]);
  expect([...graphOf("secret-format.ts")]).toEqual(["secret-format.ts"]);
});

test("the checker in a browser brings no signing and no verifying", () => {
  expect([...graphOf("diagnose.ts")].filter((name) => name.startsWith("jose"))).toEqual(["jose/base64url"]);
});
