import { expect, test } from "@playwright/test";
import {
  diagnose,
  expectCodes,
  GOOD,
  HEADER,
  NOW,
  OTHER_SECRET,
  SECRET,
  sign,
  tokenWith,
} from "#tests/unit/token/good-token.ts";

const token = tokenWith({});
const [header = "", payload = "", signature = ""] = token.split(".");

test("a signing secret in place of a token is exposed", async () => {
  for (const text of [
    SECRET,
    `Bearer ${SECRET}`,
    ` "${SECRET}"\n`,
    `REQIO_SECRET=${SECRET}`,
    `{{ ${SECRET} }}`,
  ]) {
    await expectCodes(text, ["secret_exposed"]);
    expect((await diagnose(text)).token).toBeNull();
  }
});

test("a signing secret inside header or payload is exposed, and comes first", async () => {
  await expectCodes(tokenWith({ secret: SECRET }), ["secret_exposed"]);
  await expectCodes(tokenWith({ sub: SECRET, iat: NOW + 61 }), ["secret_exposed", "iat_future"]);
  await expectCodes(tokenWith({ traits: { [`x${SECRET}y`]: [1] } }), ["secret_exposed"]);
  await expectCodes(tokenWith({}, `{"alg":"HS256","kid":"${OTHER_SECRET}"}`), ["secret_exposed"]);
  await expectCodes(`Bearer ${tokenWith({ secret: SECRET })}`, ["secret_exposed", "token_wrapped"]);
  await expectCodes(`b'${tokenWith({ secret: SECRET })}'`, ["secret_exposed", "token_python_bytes"]);
});

test("a secret is exposed although a line break goes through it", async () => {
  await expectCodes(`${SECRET.slice(0, 30)}\n${SECRET.slice(30)}`, ["secret_exposed"]);
});

test("the signature is not looked into: endpoint and checker agree on it", async () => {
  const unsigned = `${tokenWith({}, '{"alg":"none"}').replace(/[^.]*$/, "")}${Buffer.from(SECRET).toString("base64url")}`;
  await expectCodes(unsigned, ["alg_not_allowed"]);
});

test("a secret written with JSON escapes is exposed", async () => {
  const escaped = SECRET.replace("reqio", "\\u0072e\\u0071io");
  await expectCodes(sign(HEADER, `${JSON.stringify(GOOD).slice(0, -1)},"x":"${escaped}"}`), [
    "secret_exposed",
  ]);
});

test("a secret is exposed also where the rest cannot be read", async () => {
  const broken = Buffer.from(`{"x":"${SECRET}`).toString("base64url");
  await expectCodes(`${header}.${broken}.${signature}`, [
    "secret_exposed",
    "token_malformed",
    "signature_invalid",
  ]);
  await expectCodes(`${broken}.${payload}.${signature}`, ["secret_exposed", "token_malformed"]);
  await expectCodes(`${header}.${broken}`, ["secret_exposed", "token_malformed"]);
  await expectCodes(`${header}.${broken}.${signature}.x`, ["secret_exposed", "token_malformed"]);
  const standard = Buffer.from(`{"x":"??>>${SECRET}"}`).toString("base64");
  await expectCodes(`${header}.${standard}.${signature}`, [
    "secret_exposed",
    "token_malformed",
    "aud_missing",
    "iat_missing",
    "exp_missing",
    "sub_missing",
  ]);
  const latin1 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SECRET)]);
  await expectCodes(sign(HEADER, latin1), ["secret_exposed", "token_malformed"]);
});

test("a secret with a wrong checksum, or no secret's prefix, is not exposed", async () => {
  const wrong = `${SECRET.slice(0, -1)}${SECRET.endsWith("0") ? "1" : "0"}`;
  await expectCodes(tokenWith({ secret: wrong }), []);
  await expectCodes(tokenWith({ secret: SECRET.slice(9) }), []);
  await expectCodes(wrong, ["token_malformed"]);
});
