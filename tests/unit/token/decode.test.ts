import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { claimSpans, decodeToken } from "#lib/token/decode.ts";
import { GOOD, HEADER, sign, tokenWith } from "#tests/unit/token/good-token.ts";

/** What the characters of a span stand for, with the neighbours that share their first and last bytes. */
function readSpan(token: string, claim: string): string {
  const span = claimSpans(token).find((each) => each.claim === claim);
  const payload = token.split(".")[1] ?? "";
  const bits = Array.from(payload.slice(span?.start, span?.end), (character) =>
    Buffer.from(`AAA${character}`, "base64url").readUInt8(2).toString(2).padStart(6, "0"),
  ).join("");
  const skipped = (8 - (((span?.start ?? 0) * 6) % 8)) % 8;
  const bytes = bits.slice(skipped).match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString("utf8");
}

test("a token is taken apart", () => {
  const token = tokenWith({});
  const [header, payload, signature] = token.split(".");
  expect(decodeToken(token)).toEqual({
    segments: { header, payload, signature },
    header: { alg: "HS256", typ: "JWT" },
    payload: GOOD,
  });
});

test("what is not three segments with two JSON objects is null", () => {
  const [header, payload, signature] = tokenWith({}).split(".");
  for (const text of [
    "",
    "x",
    `${header}.${payload}`,
    `${header}.${payload}.${signature}.x`,
    `.${payload}.${signature}`,
    `${header}..${signature}`,
    sign(HEADER, "[]"),
    sign("null", "{}"),
    sign(HEADER, Buffer.from([0xff])),
    "é.é.é",
  ]) {
    expect(decodeToken(text)).toBeNull();
  }
});

test("a token is decoded although nothing about it is verified", () => {
  expect(decodeToken(sign('{"alg":"none"}', '{"sub":1}').replace(/[^.]*$/, ""))?.payload).toEqual({ sub: 1 });
});

test("each claim and each trait has its characters in the payload", () => {
  const token = tokenWith({});
  const names = claimSpans(token).map(({ claim }) => claim);
  expect(names).toEqual([
    "sub",
    "email",
    "traits",
    "traits.plan",
    "traits.amount",
    "traits.interval",
    "aud",
    "iat",
    "exp",
  ]);
  for (const claim of ["sub", "email", "traits", "aud", "iat", "exp"] as const) {
    expect(readSpan(token, claim)).toContain(JSON.stringify({ [claim]: GOOD[claim] }).slice(1, -1));
  }
  expect(readSpan(token, "traits.amount")).toContain('"amount":9900');
});

test("the characters of two claims never overlap, and hold their claim, whatever the text before", () => {
  const keys = fc
    .string({ unit: "grapheme", maxLength: 5 })
    .filter((key) => !/^(?:traits|last)$|^traits\./.test(key));
  const values = fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }).map((text) => text.replaceAll("\0", "")),
    fc.integer(),
    fc.constantFrom([], {}, null, [{ a: [] }]),
  );
  fc.assert(
    fc.property(fc.dictionary(keys, values, { maxKeys: 5 }), values, (others, plan) => {
      const token = sign(
        HEADER,
        JSON.stringify({ ...others, traits: { plan, account: { id: "a" } }, last: "é😀" }),
      );
      const spans = claimSpans(token);
      const top = spans.filter(({ claim }) => !claim.startsWith("traits."));
      expect(top.map(({ claim }) => claim).sort()).toEqual([...Object.keys(others), "last", "traits"].sort());
      for (const [i, span] of top.entries()) expect(span.start).toBeGreaterThanOrEqual(top[i - 1]?.end ?? 0);
      expect(readSpan(token, "last")).toContain('"last":"é😀"');
      expect(readSpan(token, "traits.account")).toContain('"account":{"id":"a"}');
    }),
    { numRuns: 50 },
  );
});

test("white space, empty objects and arrays are stepped over", () => {
  const token = sign(
    HEADER,
    ' { "a" : { } , "b" : [ { "c" : 1 } ] , "traits" : { "plan" : [ ] } , "d" : null } ',
  );
  expect(claimSpans(token).map(({ claim }) => claim)).toEqual(["a", "b", "traits", "traits.plan", "d"]);
  expect(readSpan(token, "b")).toContain('"b" : [ { "c" : 1 } ]');
});

test("a payload that cannot be read, or whose structure is broken, has no spans", () => {
  for (const text of ['{"a":1,"a":2}', '{"a":"\\u0000"}']) expect(claimSpans(sign(HEADER, text))).toEqual([]);
  for (const text of ["", "x", sign(HEADER, "[]"), sign(HEADER, "{"), sign(HEADER, Buffer.from([0xff]))]) {
    expect(claimSpans(text)).toEqual([]);
  }
});
