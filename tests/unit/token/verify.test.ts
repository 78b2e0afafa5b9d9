import { expect, test } from "@playwright/test";
import { importHmacKey } from "#lib/token/mint.ts";
import { verifySignature, verifyToken } from "#lib/token/verify.ts";
import {
  contextAt,
  GOOD,
  HEADER,
  NOW,
  OTHER_SECRET,
  SECRET,
  sign,
  tokenWith,
  verify,
} from "#tests/unit/token/good-token.ts";

const bytes = (secret: string) => new TextEncoder().encode(secret);

test("the signature stands alone: the payload is opaque bytes", async () => {
  for (const payload of ["[]", "no JSON", Buffer.from([0xff, 0x00]), '{"exp":0}']) {
    expect(await verifySignature(sign(HEADER, payload), bytes(SECRET))).toEqual({ valid: true });
    expect(await verifySignature(sign(HEADER, payload), await importHmacKey(SECRET))).toEqual({
      valid: true,
    });
    expect(await verifySignature(sign(HEADER, payload), bytes(OTHER_SECRET))).toMatchObject({
      valid: false,
      finding: { code: "signature_invalid" },
    });
  }
});

test("the signature's verdict names size, form, alg, typ and crit before it", async () => {
  const [header, payload, signature] = tokenWith({}).split(".");
  const cases = [
    [`${header}.${"A".repeat(8192)}.${signature}`, "token_too_large"],
    [`${header}.${payload}`, "token_malformed"],
    [`${header}..${signature}`, "token_malformed"],
    [`${header}.${payload}.`, "token_malformed"],
    [`${header}.${payload}.${signature}=`, "token_malformed"],
    [sign('{"alg":"HS256","a":1,"a":2}', "x"), "token_malformed"],
    [sign("[]", "x"), "token_malformed"],
    [sign('{"alg":"none"}', "x"), "alg_not_allowed"],
    [sign('{"alg":"HS256","typ":"x"}', "x"), "typ_not_allowed"],
    [sign('{"alg":"HS256","crit":["b64"],"b64":false}', "x"), "crit_unsupported"],
  ] as const;
  for (const [token, code] of cases) {
    expect(await verifySignature(token, bytes(SECRET))).toMatchObject({ valid: false, finding: { code } });
  }
});

test("a key that is none throws: it is a bug, not a verdict", async () => {
  await expect(verifySignature(tokenWith({}), new Uint8Array())).rejects.toThrow("an HMAC key is not empty");
  const signOnly = await crypto.subtle.importKey(
    "raw",
    bytes(SECRET),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  await expect(verifySignature(tokenWith({}), signOnly)).rejects.toThrow(TypeError);
  const sha512 = await crypto.subtle.importKey(
    "raw",
    bytes(SECRET),
    { name: "HMAC", hash: "SHA-512" },
    false,
    ["verify"],
  );
  await expect(verifySignature(tokenWith({}), sha512)).rejects.toThrow(TypeError);
});

test("each of at most two keys may have signed, and the verdict says which", async () => {
  const context = await contextAt();
  const keys = [
    { id: "current", key: await importHmacKey(SECRET) },
    { id: "retiring", key: await importHmacKey(OTHER_SECRET) },
  ];
  expect(await verifyToken(tokenWith({}), { ...context, keys })).toMatchObject({
    valid: true,
    keyId: "current",
  });
  const retiring = sign(HEADER, JSON.stringify(GOOD), OTHER_SECRET);
  expect(await verifyToken(retiring, { ...context, keys })).toMatchObject({ valid: true, keyId: "retiring" });
  expect(await verifyToken(retiring, { ...context, keys: keys.slice(0, 1) })).toMatchObject({
    valid: false,
    findings: [{ code: "signature_invalid" }],
  });
  expect(await verifyToken(retiring, { ...context, keys: [] })).toMatchObject({ valid: false });
  await expect(verifyToken(retiring, { ...context, keys: [...keys, ...keys] })).rejects.toThrow(RangeError);
});

test("a refusal is one finding, the first error in the contract's order, with whose signature it was", async () => {
  const verdict = await verify(
    sign(HEADER, JSON.stringify({ ...GOOD, aud: 1, iat: "x", email: 1 }), OTHER_SECRET),
  );
  expect(verdict).toEqual({
    valid: false,
    findings: [expect.objectContaining({ code: "signature_invalid" })],
    keyId: null,
    times: { iat: null, exp: GOOD.exp, nbf: null },
  });
  expect(await verify(tokenWith({ email: 1, sub: null, iat: NOW + 61 }))).toEqual({
    valid: false,
    findings: [expect.objectContaining({ code: "iat_future" })],
    keyId: "current",
    times: { iat: NOW + 61, exp: GOOD.exp, nbf: null },
  });
});

test("a payload's structure is judged before the signature, the claims after it", async () => {
  expect(await verify(sign(HEADER, '{"a":1,"a":1}', OTHER_SECRET))).toMatchObject({
    findings: [{ code: "token_malformed" }],
  });
  expect(await verify(sign(HEADER, "{}", OTHER_SECRET))).toMatchObject({
    findings: [{ code: "signature_invalid" }],
  });
  expect(await verify(sign(HEADER, "{}"))).toMatchObject({ findings: [{ code: "aud_missing" }] });
});

test("warnings come with an accepted token", async () => {
  expect(await verify(tokenWith({ sub: 7, email: "x", traits: { amount: 1 } }))).toMatchObject({
    valid: true,
    warnings: [{ code: "sub_not_string" }, { code: "email_invalid" }, { code: "interval_missing" }],
  });
});
