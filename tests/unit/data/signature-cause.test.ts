import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { findSignatureCause, type OpenSecrets, type SignatureCause } from "#lib/data/signature-cause.ts";
import { generateSigningSecret } from "#lib/secrets/generate.ts";
import { diagnoseToken } from "#lib/token/diagnose.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import { knownKeys } from "#lib/token/known-keys.ts";
import { decodeBase64, decodeHex } from "#lib/token/lenient-decoders.ts";
import { listSecretVariants, secretMistakes } from "#lib/token/secret-variants.ts";
import { verifyToken } from "#lib/token/verify.ts";
import { AUDIENCE, contextAt, GOOD, HEADER, NOW, SECRET, sign } from "#tests/unit/token/good-token.ts";
import { hostileTexts } from "#tests/unit/token/hostile-texts.ts";

const PREFIX_LENGTH = "reqio_sk_".length;
const retiring = generateSigningSecret();
const secrets: OpenSecrets = {
  verifying: [
    { id: "current", text: SECRET },
    { id: "retiring", text: retiring },
  ],
  ended: [{ state: "retired", text: generateSigningSecret() }],
  others: [{ projectId: "proj_0000000000000000", projectName: "Other", text: generateSigningSecret() }],
};
const noCause = { valid: false, cause: { code: "signature_invalid" } };

const onlyCurrent: OpenSecrets = { verifying: secrets.verifying.slice(0, 1), ended: [], others: [] };

function signedWith(key: string | Uint8Array, among = secrets): SignatureCause {
  return findSignatureCause(sign(HEADER, '{"sub":"1"}', key), among);
}

function diagnose(text: string) {
  return diagnoseToken(text, {
    audience: AUDIENCE,
    previousAudiences: [],
    nowSeconds: NOW,
    checkSignature: async (token) => {
      const found = findSignatureCause(token, secrets);
      return found.valid ? found : { valid: false, finding: describeKeptFinding(found.cause) };
    },
  });
}

/** Without what is left of the prefix alone, which is everybody's, and zero bytes, which are the empty key. */
function decode(part: string): Uint8Array[] {
  const decoded = [decodeBase64(part, "url"), decodeBase64(part, "skip"), decodeHex(part)];
  return SECRET.startsWith(part) && part.length <= PREFIX_LENGTH
    ? []
    : decoded.filter((bytes) => bytes.some((byte) => byte !== 0));
}

test("no part of a secret that lacks more than the prefix or eight characters at one end changes a verdict", () => {
  const told: { part: string; found: SignatureCause }[] = [];
  let tried = 0;
  for (let start = 0; start < SECRET.length; start++) {
    for (let end = start + 1; end <= SECRET.length; end++) {
      const missing = { first: start, last: SECRET.length - end };
      const isOneEnd = missing.first === 0 || missing.last === 0;
      if (isOneEnd && missing.first + missing.last <= 8) continue;
      if (missing.first === PREFIX_LENGTH && missing.last === 0) continue;
      const part = SECRET.slice(start, end);
      const keys: (string | Uint8Array)[] = [part];
      // Cut and then mistaken once more; where both ends are missing, the text itself says enough.
      if (isOneEnd) keys.push(`${part}\n`, `"${part}"`, `REQIO_SECRET=${part}`, ...decode(part));
      for (const key of keys) {
        const found = signedWith(key, onlyCurrent);
        if (found.valid || found.cause.code !== "signature_invalid") told.push({ part, found });
      }
      tried += 1;
    }
  }
  expect(told).toEqual([]);
  // Every pair of ends, but for the whole, eight at either end, and the prefix.
  expect(tried).toBe((58 * 59) / 2 - 1 - 16 - 1);
});

test("nor does one with a hole in it, two secrets joined, or one in another case", () => {
  for (let at = 1; at < SECRET.length - 1; at++) {
    expect(signedWith(SECRET.slice(0, at) + SECRET.slice(at + 1), onlyCurrent)).toEqual(noCause);
    expect(signedWith(`${SECRET.slice(0, at)}\n${SECRET.slice(at)}`, onlyCurrent)).toEqual(noCause);
  }
  for (const key of [SECRET + SECRET, SECRET + retiring, SECRET.toLowerCase(), SECRET.toUpperCase()]) {
    expect(signedWith(key)).toEqual(noCause);
  }
});

test("every key is tried, also behind one that matches", () => {
  const read: string[] = [];
  const watch = <T extends { text: string }>(kind: string, entries: readonly T[]): T[] =>
    entries.map((entry) =>
      Object.defineProperty({ ...entry }, "text", {
        get: () => {
          read.push(kind);
          return entry.text;
        },
      }),
    );
  const watched = {
    verifying: watch("verifying", secrets.verifying),
    ended: watch("ended", secrets.ended),
    others: watch("others", secrets.others),
  };
  const keys = [SECRET, `${retiring}\n`, "", "another key of more than 32 characters"];
  const reads = keys.map((key) => {
    read.length = 0;
    findSignatureCause(sign(HEADER, '{"sub":"1"}', key), watched);
    return read.join();
  });
  // Each verifying one for itself and for its mistakes.
  const all = ["verifying", "verifying", "verifying", "verifying", "ended", "others"].join();
  expect(reads).toEqual(keys.map(() => all));
});

test("both secrets that verify, and the mistakes with either, are told from each other", () => {
  expect(signedWith(SECRET)).toEqual({ valid: true, keyId: "current" });
  expect(signedWith(retiring)).toEqual({ valid: true, keyId: "retiring" });
  for (const secret of [SECRET, retiring]) {
    for (const { code, how, bytes } of listSecretVariants(secret)) {
      expect(signedWith(bytes)).toEqual({ valid: false, cause: { code, how } });
    }
  }
  for (const { code, how, text } of knownKeys) {
    expect(signedWith(text)).toEqual({ valid: false, cause: { code, how } });
  }
});

test("whatever the key, the signature is good to the checker exactly when it is to the endpoint", async () => {
  const context = await contextAt();
  const keys = fc.oneof(
    fc.constant(SECRET),
    fc.uint8Array({ maxLength: 100 }),
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.constant(SECRET), fc.nat(57), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([secret, at, character]) => secret.slice(0, at) + character + secret.slice(at + 1)),
    fc.constantFrom(...secretMistakes).map(({ apply }) => apply(SECRET)),
  );
  await fc.assert(
    fc.asyncProperty(keys, async (key) => {
      const token = sign(HEADER, JSON.stringify(GOOD), key);
      expect(findSignatureCause(token, onlyCurrent).valid).toBe((await verifyToken(token, context)).valid);
    }),
    { numRuns: 500 },
  );
});

test("no text makes the checker throw or tell a secret, and each code comes once, in order", async () => {
  await fc.assert(
    fc.asyncProperty(hostileTexts, async (text) => {
      const { findings } = await diagnose(text);
      expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      const told = JSON.stringify(findings);
      for (const secret of [SECRET, retiring]) expect(told).not.toContain(secret.slice(9, 20));
    }),
    { numRuns: 1000 },
  );
});

test("a hostile token takes the checker no more than linear time", async () => {
  const payloads: [string, (length: number) => string][] = [
    ["one long text", (length) => `{"sub":"${"a".repeat(length)}"}`],
    ["many audiences", (length) => `{"aud":["${'proj_","'.repeat(length / 8)}"]}`],
    ["one long audience", (length) => `{"aud":"${"proj_0".repeat(length / 6)}"}`],
    ["many members", (length) => `{${'"a":1,'.repeat(length / 6)}"b":2}`],
    ["deep arrays", (length) => `{"a":${"[".repeat(length / 2)}${"]".repeat(length / 2)}}`],
    ["prefixes of secrets", (length) => `{"a":"${"reqio_sk_".repeat(length / 9)}"}`],
    ["escapes", (length) => `{"a":"${"\\u0072".repeat(length / 6)}"}`],
    ["digits", (length) => `{"iat":${"1".repeat(length)}}`],
  ];
  for (const [what, payload] of payloads) {
    // CPU time, the best of several: other processes do not count, and a pause does not either.
    const time = async (length: number) => {
      const token = sign(HEADER, payload(length));
      const runs: number[] = [];
      for (let run = 0; run < 5; run++) {
        const start = process.cpuUsage();
        await diagnose(token);
        runs.push(process.cpuUsage(start).user);
      }
      return Math.min(...runs);
    };
    // Eight times the text: quadratic would be 64 times as long. 100 ms absorb the clock and the collector.
    const [short, long] = [await time(4096), await time(32_768)];
    expect(long, what).toBeLessThan(24 * short + 100_000);
  }
});
