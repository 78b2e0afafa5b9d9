import { createHmac, generateKeyPairSync } from "node:crypto";
import { expect, test } from "@playwright/test";
import {
  diagnose,
  expectCodes,
  findingOf,
  GOOD,
  NOW,
  OTHER_SECRET,
  SECRET,
  sign,
  tokenWith,
} from "#tests/unit/token/good-token.ts";

test("typ is absent or JWT in any case", async () => {
  for (const header of [
    '{"alg":"HS256"}',
    ...["JWT", "jwt", "Jwt"].map((typ) => `{"alg":"HS256","typ":"${typ}"}`),
  ]) {
    await expectCodes(tokenWith({}, header), []);
  }
});

test("any other typ is not allowed", async () => {
  for (const typ of [
    '"at+jwt"',
    '"application/jwt"',
    '"JWS"',
    '""',
    '" JWT"',
    '"JWT\\n"',
    "null",
    "1",
    '["JWT"]',
  ]) {
    await expectCodes(tokenWith({}, `{"alg":"HS256","typ":${typ}}`), ["typ_not_allowed"]);
  }
});

test("crit is refused, whatever it says", async () => {
  for (const crit of ['["b64"],"b64":true', '["exp"]', "[]", "null", "false"]) {
    await expectCodes(tokenWith({}, `{"alg":"HS256","crit":${crit}}`), ["crit_unsupported"]);
  }
});

test("an unencoded payload cannot be asked for without crit", async () => {
  await expectCodes(tokenWith({}, '{"alg":"HS256","b64":false}'), []);
});

test("any alg but HS256 is not allowed, and the message says which it is", async () => {
  const cases = [
    ['"none"', '"none", not "HS256": the token is not signed'],
    ['"nOnE"', "the token is not signed"],
    ['"HS384"', "Same kind of key, other hash"],
    ['"HS512"', "Same kind of key, other hash"],
    ['"RS256"', "It signs with a private key"],
    ['"ES256"', "It signs with a private key"],
    ['"PS384"', "It signs with a private key"],
    ['"EdDSA"', "It signs with a private key"],
    ['"hs256"', '"hs256", not "HS256"'],
    ['"HS256 "', '"HS256 ", not "HS256"'],
    ['""', '"", not "HS256"'],
    ["null", "null, not"],
    ["256", "256, not"],
    ['["HS256"]', "an array, not"],
    ['{"a":1}', "an object, not"],
  ] as const;
  for (const [alg, words] of cases) {
    const finding = await findingOf(tokenWith({}, `{"alg":${alg}}`));
    expect(finding?.code).toBe("alg_not_allowed");
    expect(finding?.message).toContain(words);
  }
  expect((await findingOf(tokenWith({}, '{"typ":"JWT"}')))?.message).toBe("The header has no alg.");
});

test("an unsigned token is refused, with and without a signature", async () => {
  const [header, payload, signature] = tokenWith({}, '{"alg":"none"}').split(".");
  await expectCodes(`${header}.${payload}.`, ["alg_not_allowed"]);
  await expectCodes(`${header}.${payload}.${signature}`, ["alg_not_allowed"]);
});

test("a token signed with HMAC-SHA-512 of the right secret is refused", async () => {
  const input = tokenWith({}, '{"alg":"HS512"}').split(".").slice(0, 2).join(".");
  const signature = createHmac("sha512", SECRET).update(input).digest("base64url");
  await expectCodes(`${input}.${signature}`, ["alg_not_allowed"]);
});

test("RS256 is refused, also with the secret used as if it were a public key", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  expect(privateKey.type).toBe("private");
  await expectCodes(tokenWith({}, '{"alg":"RS256"}'), ["alg_not_allowed"]);
  await expectCodes(sign('{"alg":"HS256"}', JSON.stringify(GOOD), pem), ["signature_invalid"]);
});

test("nothing in the header chooses a key", async () => {
  const k = Buffer.from(OTHER_SECRET).toString("base64url");
  const headers = [
    `{"alg":"HS256","jwk":{"kty":"oct","k":"${k}"}}`,
    '{"alg":"HS256","kid":"../../dev/null"}',
    '{"alg":"HS256","jku":"https://evil.example/keys"}',
    '{"alg":"HS256","x5u":"https://evil.example/chain"}',
    '{"alg":"HS256","x5c":["AAAA"]}',
  ];
  for (const header of headers) {
    await expectCodes(sign(header, JSON.stringify(GOOD), OTHER_SECRET), ["signature_invalid"]);
    await expectCodes(sign(header, JSON.stringify(GOOD)), []);
  }
});

test("alg, typ and crit each have their finding, in this order, and the signature is left unchecked", async () => {
  const text = tokenWith({ iat: NOW + 61 }, '{"crit":["x"],"typ":"x","alg":"HS384"}');
  await expectCodes(text, ["alg_not_allowed", "typ_not_allowed", "crit_unsupported", "iat_future"]);
  expect((await diagnose(text)).signature).toBe("unchecked");
});

test("a wrong typ leaves the signature to be judged", async () => {
  const text = sign('{"alg":"HS256","typ":"x"}', JSON.stringify(GOOD), OTHER_SECRET);
  await expectCodes(text, ["typ_not_allowed", "signature_invalid"]);
});

test("a message shows a hostile header value in one safe, short line", async () => {
  const message = async (typ: string) =>
    (await findingOf(tokenWith({}, JSON.stringify({ alg: "HS256", typ }))))?.message ?? "";
  expect(await message("a\n\u202e\u0007\u2028b")).toBe(`The header's typ is "a����b", not "JWT".`);
  expect(await message("😀".repeat(41))).toBe(`The header's typ is "${"😀".repeat(40)}…", not "JWT".`);
  expect(await message("x".repeat(40))).toBe(`The header's typ is "${"x".repeat(40)}", not "JWT".`);
  expect(await message(`see ${SECRET.slice(0, 30)}`)).toBe(
    `The header's typ is a text with a secret, not "JWT".`,
  );
});
