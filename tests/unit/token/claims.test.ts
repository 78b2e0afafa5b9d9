import { expect, test } from "@playwright/test";
import { claims } from "#lib/token/claims.ts";
import { judgeClaims } from "#lib/token/judge-claims.ts";
import { AUDIENCE, GOOD, NOW } from "#tests/unit/token/good-token.ts";

const context = { audience: AUDIENCE, previousAudiences: [], nowSeconds: NOW };
const complete = { ...GOOD, traits: { ...GOOD.traits, account: { id: "acct_1", name: "Acme" } } };

/** The complete payload with another value in one place, or without it. */
function replaceClaim(name: string, value: unknown): Record<string, unknown> {
  const keys = name.split(".");
  const replace = (object: object, depth: number): Record<string, unknown> =>
    Object.fromEntries([
      ...Object.entries(object).map(([key, inner]) => [
        key,
        key === keys[depth] && depth < keys.length - 1 ? replace(inner, depth + 1) : inner,
      ]),
      ...(depth === keys.length - 1 ? [[keys[depth], value]] : []),
    ]);
  return replace(complete, 0);
}

for (const [name, claim] of Object.entries(claims)) {
  test(`a ${name} of a wrong kind has the finding that the table names`, () => {
    for (const broken of [[[1]], 1.5, true]) {
      const { findings, identity } = judgeClaims(replaceClaim(name, broken), context);
      expect(findings.map(({ code }) => code)).toContain(claim.invalid);
      expect(identity === null).toBe(claim.severity === "error");
    }
  });

  test(`a missing ${name} has the finding that the table names, or none`, () => {
    const codes = judgeClaims(replaceClaim(name, undefined), context).findings.map(({ code }) => code);
    if ("missing" in claim) expect(codes).toEqual([claim.missing]);
    else expect(codes).toEqual(claim.required ? [claim.invalid] : []);
  });
}

test("the table speaks of each claim in whole sentences", () => {
  for (const { about, rule, ifBroken } of Object.values(claims)) {
    for (const words of [about, rule, ifBroken]) {
      expect(words).toMatch(/^(?:[A-Z0-9]|null ).*[.]$/);
      expect(words).not.toMatch(/!|\bplease\b|\bsimply\b|\bAPI key\b|\bcustomer\b/i);
    }
  }
});
