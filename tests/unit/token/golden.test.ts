import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { decodeToken } from "#lib/token/decode.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import { claimsSchema } from "#lib/token/schema.ts";
import { verifyToken } from "#lib/token/verify.ts";

// Minted by tests/conformance/golden, whose run mints them again.
const LIBRARIES = ["pyjwt", "golang-jwt", "jose"] as const;

const goldenCases = z.strictObject({
  secret: z.string(),
  audience: z.string(),
  nowSeconds: z.number(),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      claims: z.record(z.string(), z.unknown()),
      identity: z.record(z.string(), z.unknown()),
      warnings: z.array(z.string()),
    }),
  ),
});
const mintedTokens = z.strictObject({
  library: z.string(),
  command: z.string(),
  tokens: z.record(z.string(), z.string()),
});

function readGolden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), "utf8"));
}

const { secret, audience, nowSeconds, cases } = goldenCases.parse(readGolden("cases"));

for (const library of LIBRARIES) {
  const minted = mintedTokens.parse(readGolden(library));

  test(`${minted.library} minted every golden case`, () => {
    expect(Object.keys(minted.tokens).sort()).toEqual(cases.map(({ name }) => name).sort());
  });

  for (const { name, claims, identity, warnings } of cases) {
    test(`a token of ${minted.library} verifies: ${name}`, async () => {
      const token = minted.tokens[name] ?? "";
      const keys = [{ id: "golden", key: await importHmacKey(secret) }];
      const verdict = await verifyToken(token, { keys, audience, previousAudiences: [], nowSeconds });
      expect(verdict).toMatchObject({ valid: true, keyId: "golden", preview: false, identity });
      expect(verdict.valid && verdict.warnings.map(({ code }) => code)).toEqual(warnings);
      expect(claimsSchema.safeParse(decodeToken(token)?.payload).success).toBe(true);
      // golang-jwt writes aud as an array; but for that the library has changed nothing.
      const aud = library === "golang-jwt" ? [audience] : audience;
      expect(decodeToken(token)?.payload).toEqual({ ...claims, aud });
    });
  }
}
