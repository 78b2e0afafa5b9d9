import { expect, test } from "@playwright/test";
import { formatDuration } from "#lib/token/judge-times.ts";
import { expectCodes, findingOf, NOW, tokenWith } from "#tests/unit/token/good-token.ts";

test("iat may be 60 s ahead, not 61", async () => {
  for (const offset of [-3000, -1, 0, 1, 60]) {
    await expectCodes(tokenWith({ iat: NOW + offset, exp: NOW + offset + 3600 }), []);
  }
  await expectCodes(tokenWith({ iat: NOW + 61, exp: NOW + 361 }), ["iat_future"]);
});

test("exp may be 60 s ago, not 61", async () => {
  for (const offset of [300, 1, 0, -1, -60]) {
    await expectCodes(tokenWith({ iat: NOW - 300, exp: NOW + offset }), []);
  }
  await expectCodes(tokenWith({ iat: NOW - 300, exp: NOW - 61 }), ["exp_past"]);
});

test("nbf is optional, null counts as absent, and it may be 60 s ahead, not 61", async () => {
  for (const nbf of [undefined, null, 0, -1, NOW - 1, NOW, NOW + 60])
    await expectCodes(tokenWith({ nbf }), []);
  await expectCodes(tokenWith({ nbf: NOW + 61 }), ["nbf_future"]);
});

test("exp is 1 to 3,600 s after iat", async () => {
  for (const lifetime of [1, 3600]) await expectCodes(tokenWith({ exp: NOW + lifetime }), []);
  for (const lifetime of [0, 3601, -1, 86_400]) {
    await expectCodes(tokenWith({ exp: NOW + lifetime }), ["lifetime_invalid"]);
  }
});

test("now counts in whole seconds: a fraction does not make it later", async () => {
  await expectCodes(tokenWith({ iat: NOW - 300, exp: NOW - 60 }), [], NOW + 0.999);
  await expectCodes(tokenWith({ iat: NOW + 61, exp: NOW + 361 }), ["iat_future"], NOW + 0.999);
});

test("iat and exp are required, and null counts as missing", async () => {
  for (const missing of [undefined, null]) {
    await expectCodes(tokenWith({ iat: missing }), ["iat_missing"]);
    await expectCodes(tokenWith({ exp: missing }), ["exp_missing"]);
  }
  await expectCodes(tokenWith({ iat: undefined, exp: undefined }), ["iat_missing", "exp_missing"]);
});

test("a time is a safe integer", async () => {
  const broken = [`${NOW}`, NOW + 0.5, 2 ** 53, 1e300, -(2 ** 53), true, {}, [NOW], "", new Date(NOW * 1000)];
  for (const value of broken) {
    await expectCodes(tokenWith({ iat: value }), ["iat_invalid"]);
    await expectCodes(tokenWith({ exp: value }), ["exp_invalid"]);
    await expectCodes(tokenWith({ nbf: value }), ["nbf_invalid"]);
  }
});

test("1e11 to below 1e14 are milliseconds", async () => {
  for (const value of [1e11, NOW * 1000, 1e14 - 1]) {
    await expectCodes(tokenWith({ iat: value }), ["iat_milliseconds"]);
    await expectCodes(tokenWith({ exp: value }), ["exp_milliseconds"]);
    await expectCodes(tokenWith({ nbf: value }), ["nbf_milliseconds"]);
  }
  await expectCodes(tokenWith({ iat: NOW * 1000, exp: NOW * 1000 + 300 }), [
    "iat_milliseconds",
    "exp_milliseconds",
  ]);
  // A fraction is no whole number first.
  await expectCodes(tokenWith({ iat: NOW * 1000 + 0.5 }), ["iat_invalid"]);
});

test("next to the range of milliseconds a time is judged as one", async () => {
  for (const value of [1e11 - 1, 1e14]) {
    await expectCodes(tokenWith({ iat: value }), ["iat_future", "lifetime_invalid"]);
    await expectCodes(tokenWith({ exp: value }), ["lifetime_invalid"]);
    await expectCodes(tokenWith({ nbf: value }), ["nbf_future"]);
  }
});

test("a missing, broken or millisecond time suppresses what follows from it, and nothing else", async () => {
  for (const [iat, code] of [
    [undefined, "iat_missing"],
    ["x", "iat_invalid"],
    [NOW * 1000, "iat_milliseconds"],
  ] as const) {
    await expectCodes(tokenWith({ iat, exp: NOW - 61, nbf: NOW + 61 }), [code, "exp_past", "nbf_future"]);
  }
  for (const [exp, code] of [
    [undefined, "exp_missing"],
    ["x", "exp_invalid"],
    [NOW * 1000, "exp_milliseconds"],
  ] as const) {
    await expectCodes(tokenWith({ iat: NOW + 61, exp }), ["iat_future", code]);
  }
});

test("expired and too long are two findings: the lifetime is no claim", async () => {
  await expectCodes(tokenWith({ iat: NOW - 90_000, exp: NOW - 3600 }), ["exp_past", "lifetime_invalid"]);
  await expectCodes(tokenWith({ iat: NOW + 1000, exp: NOW + 300 }), ["iat_future", "lifetime_invalid"]);
  expect((await findingOf(tokenWith({ exp: NOW })))?.claim).toBeUndefined();
});

test("messages say by how much", async () => {
  const message = async (claims: object) => (await findingOf(tokenWith(claims)))?.message;
  expect(await message({ iat: NOW + 74 })).toBe(
    "The claim iat is 74 s ahead: your server clock is 74 s fast.",
  );
  expect(await message({ iat: NOW - 1000, exp: NOW - 612 })).toBe("The token expired 10 min 12 s ago.");
  expect(await message({ nbf: NOW + 90 })).toBe("The claim nbf is 90 s ahead: the token is not valid yet.");
  expect(await message({ exp: NOW + 86_400 })).toBe(
    "The token's lifetime, exp − iat, is 24 h. At most 3,600 s are allowed.",
  );
  expect(await message({ exp: NOW })).toContain("below 1 s");
  expect(await message({ exp: `${NOW}` })).toBe("The claim exp is a string, not a whole number of seconds.");
  expect(await message({ exp: NOW + 0.5 })).toBe(`The claim exp is ${NOW + 0.5}, not a whole number.`);
});

test("milliseconds say which year they mean", async () => {
  const finding = await findingOf(tokenWith({ exp: 1_764_000_000_000 }));
  expect(finding?.message).toBe(
    "The claim exp is in milliseconds: read as seconds it means the year 57868, not 2025.",
  );
  expect((await findingOf(tokenWith({ exp: 1e14 - 1 })))?.message).toContain("the year 3170843, not 5138.");
});

test("a span of time is told in its two largest units", () => {
  const cases = [
    [0, "0 s"],
    [119, "119 s"],
    [120, "2 min"],
    [7199, "119 min 59 s"],
    [7200, "2 h"],
    [90_061, "25 h 1 min"],
    [172_800, "2 d"],
    [266_400, "3 d 2 h"],
  ] as const;
  for (const [seconds, words] of cases) expect(formatDuration(seconds)).toBe(words);
});
