import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { claimSpans, decodeToken } from "#lib/token/decode.ts";
import { diagnoseToken } from "#lib/token/diagnose.ts";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { findVerifyingKey, verifyToken } from "#lib/token/verify.ts";
import {
  AUDIENCE,
  contextAt,
  GOOD,
  HEADER,
  NOW,
  SECRET,
  sign,
  tokenWith,
  verify,
} from "#tests/unit/token/good-token.ts";
import { hostileTexts } from "#tests/unit/token/hostile-texts.ts";

/** A text that the contract allows: no controls, no bidirectional controls, length in code points. */
function allowedText(maxLength: number) {
  return fc
    .string({ unit: "binary", minLength: 1, maxLength })
    .filter((text) => !/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u.test(text));
}

const part = allowedText(20).filter((text) => !/[\s@]/u.test(text));
const allowedClaims = fc.record(
  {
    sub: allowedText(255),
    email: fc.option(fc.tuple(part, part).map((parts) => parts.join("@"))),
    traits: fc.option(
      fc.record(
        {
          plan: fc.option(allowedText(100)),
          amount: fc.integer({ min: 0, max: 1e12 }),
          interval: fc.constantFrom("month", "year"),
          account: fc.option(
            fc.record({ id: allowedText(255), name: allowedText(200) }, { requiredKeys: ["id"] }),
          ),
        },
        { requiredKeys: ["interval"] },
      ),
    ),
    aud: fc.oneof(
      fc.constant(AUDIENCE),
      fc.array(allowedText(20), { maxLength: 15 }).map((others) => [...others, AUDIENCE]),
    ),
    iat: fc.integer({ min: NOW - 3000, max: NOW + 60 }),
    lifetime: fc.integer({ min: 1, max: 3600 }),
    nbf: fc.option(fc.integer({ min: 0, max: NOW + 60 })),
  },
  { requiredKeys: ["sub", "aud", "iat", "lifetime"] },
);

test("mint and verify round-trip whatever the table allows", async () => {
  const key = await importHmacKey(SECRET);
  await fc.assert(
    fc.asyncProperty(allowedClaims, async ({ lifetime, ...claims }) => {
      const exp = Math.max(claims.iat + lifetime, NOW - 60);
      fc.pre(exp - claims.iat <= 3600);
      const verdict = await verify(await mintToken({ ...claims, exp }, key));
      expect(verdict).toMatchObject({
        valid: true,
        warnings: [],
        identity: {
          sub: claims.sub,
          email: claims.email ?? null,
          plan: claims.traits?.plan ?? null,
          amountCents: claims.traits?.amount ?? null,
          interval: claims.traits?.interval ?? null,
          account: claims.traits?.account ? { name: null, ...claims.traits.account } : null,
          issuedAtSeconds: claims.iat,
          expiresAtSeconds: exp,
        },
      });
    }),
    { numRuns: 300 },
  );
});

test("a good token with any one byte changed, left out or put in is refused", async () => {
  const token = tokenWith({});
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === "A" ? "B" : "A";
    for (const changed of [
      token.slice(0, at) + other + token.slice(at + 1),
      token.slice(0, at) + token.slice(at + 1),
      token.slice(0, at) + other + token.slice(at),
    ]) {
      expect((await verify(changed)).valid).toBe(changed === token);
    }
  }
});

test("a good token with any byte changed to any other is refused", async () => {
  const token = tokenWith({});
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.nat(255), async (at, byte) => {
      const changed = token.slice(0, at) + String.fromCharCode(byte) + token.slice(at + 1);
      expect((await verify(changed)).valid).toBe(changed === token);
    }),
    { numRuns: 1000 },
  );
});

test("no text throws, and the endpoint answers the first error that the checker lists", async () => {
  const context = await contextAt();
  await fc.assert(
    fc.asyncProperty(hostileTexts, async (text) => {
      decodeToken(text);
      claimSpans(text);
      const verdict = await verifyToken(text, context);
      const { findings } = await diagnoseToken(text, {
        ...context,
        checkSignature: (token) => findVerifyingKey(token, context.keys),
      });
      const errors = findings.filter(({ severity }) => severity === "error");
      expect(verdict.valid ? [] : verdict.findings).toEqual(errors.slice(0, 1));
      expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      expect(JSON.stringify(findings)).not.toContain(SECRET.slice(9, 20));
    }),
    { numRuns: 2000 },
  );
});

test("a token of another secret is never accepted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), async (secret) => {
      expect((await verify(sign(HEADER, JSON.stringify(GOOD), secret))).valid).toBe(secret === SECRET);
    }),
  );
});
