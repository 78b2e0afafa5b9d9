import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { z } from "zod";
import { claims } from "#lib/token/claims.ts";
import { findingCodes } from "#lib/token/findings.ts";
import { judgeClaims } from "#lib/token/judge-claims.ts";
import { claimsSchema } from "#lib/token/schema.ts";
import { AUDIENCE, GOOD, NOW } from "#tests/unit/token/good-token.ts";

/** What a schema cannot know: the clock, the project, and one trait beside another. */
const BEYOND = findingCodes.filter((code) =>
  /_future$|_past$|^lifetime|^interval_missing$|^aud_previous/.test(code),
);

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "a@b",
    "month",
    "year",
    AUDIENCE,
    "a\u0001",
    "\u202e",
    "x".repeat(101),
    "x".repeat(256),
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const junk = fc.oneof(
  texts,
  fc.constantFrom(
    null,
    undefined,
    true,
    0,
    1,
    -1,
    0.5,
    NOW,
    NOW * 1000,
    1e14,
    1e12,
    1e12 + 1,
    2 ** 53,
    [],
    {},
  ),
  fc.array(texts, { maxLength: 17 }),
);
const orJunk = (good: unknown) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: junk });
const payloads = fc.record(
  {
    aud: orJunk(AUDIENCE),
    iat: orJunk(NOW),
    exp: orJunk(NOW + 300),
    nbf: orJunk(NOW),
    sub: orJunk("u"),
    email: orJunk("a@b"),
    traits: fc.oneof(
      junk,
      fc.record(
        {
          plan: orJunk("pro"),
          amount: orJunk(1),
          interval: orJunk("year"),
          account: fc.oneof(junk, fc.record({ id: orJunk("a"), name: orJunk("b") }, { requiredKeys: [] })),
        },
        { requiredKeys: [] },
      ),
    ),
    other: junk,
  },
  { requiredKeys: ["aud", "iat", "exp", "sub"] },
);

test("schema and judgement accept the same payloads, but for clock, project and a missing interval", () => {
  let accepted = 0;
  const context = { audience: AUDIENCE, previousAudiences: [], nowSeconds: NOW };
  fc.assert(
    fc.property(payloads, (payload) => {
      // Whether one of the strings is the project's is beyond the schema.
      const named = isAudienceShape(payload.aud) ? { ...payload, aud: AUDIENCE } : payload;
      const { findings } = judgeClaims(named, context);
      const isClean = findings.every(({ code }) => BEYOND.includes(code));
      expect(claimsSchema.safeParse(payload).success).toBe(isClean);
      if (isClean) accepted++;
    }),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(50);
});

function isAudienceShape(aud: unknown): boolean {
  const values: unknown[] = Array.isArray(aud) ? aud : [aud];
  const isPlain = (value: unknown) => typeof value === "string" && !/[\p{Cc}\p{Bidi_Control}]/u.test(value);
  return aud !== "" && values.length > 0 && values.length <= 16 && values.every(isPlain);
}

test("the schema takes a good payload and every claim of the table has its place in it", () => {
  expect(claimsSchema.safeParse(GOOD).success).toBe(true);
  const json = JSON.stringify(z.toJSONSchema(claimsSchema, { unrepresentable: "any" }));
  for (const { about } of Object.values(claims)) expect(json).toContain(JSON.stringify(about).slice(1, -1));
});

test("the JSON Schema says lengths, bounds and choices as the table does", () => {
  const schema = z.toJSONSchema(claimsSchema, { unrepresentable: "any" });
  expect(schema.required).toEqual(["aud", "iat", "exp", "sub"]);
  expect(schema.properties?.sub).toMatchObject({ type: "string", minLength: 1, maxLength: 255 });
});
