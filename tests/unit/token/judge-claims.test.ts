import { expect, test } from "@playwright/test";
import {
  diagnose,
  expectCodes,
  FORBIDDEN,
  GOOD,
  identityOf,
  NOW,
  tokenWith,
  verify,
} from "#tests/unit/token/good-token.ts";

test("a good token says whom it speaks of", async () => {
  expect(await verify(tokenWith({}))).toEqual({
    valid: true,
    keyId: "current",
    preview: false,
    warnings: [],
    times: { iat: NOW, exp: NOW + 300, nbf: null },
    identity: {
      sub: "user_123",
      email: "ada@example.com",
      plan: "pro",
      amountCents: 9900,
      interval: "year",
      account: null,
      monthlyRevenueCents: 825,
      issuedAtSeconds: NOW,
      expiresAtSeconds: NOW + 300,
    },
  });
});

test("sub has 1 to 255 code points", async () => {
  for (const sub of ["u", " ", "x".repeat(255), "😀".repeat(255), "é", "preview", "\u200b"]) {
    await expectCodes(tokenWith({ sub }), []);
    expect((await identityOf({ sub }))?.sub).toBe(sub);
  }
  for (const sub of ["", "x".repeat(256), "😀".repeat(256)])
    await expectCodes(tokenWith({ sub }), ["sub_invalid"]);
});

test("sub is required, and null counts as missing", async () => {
  for (const sub of [undefined, null]) await expectCodes(tokenWith({ sub }), ["sub_missing"]);
});

test("sub is a string, and a safe integer is read as its decimal text, with a warning", async () => {
  const cases = [
    [42, "42"],
    [0, "0"],
    [-7, "-7"],
    [2 ** 53 - 1, "9007199254740991"],
    [-(2 ** 53 - 1), "-9007199254740991"],
  ] as const;
  for (const [sub, text] of cases) {
    await expectCodes(tokenWith({ sub }), ["sub_not_string"]);
    expect((await identityOf({ sub }))?.sub).toBe(text);
  }
  for (const sub of [2 ** 53, 1.5, 1e21, true, false, {}, [], ["user_1"]]) {
    await expectCodes(tokenWith({ sub }), ["sub_invalid"]);
  }
});

test("sub holds no control and no bidirectional-control character", async () => {
  for (const character of FORBIDDEN) await expectCodes(tokenWith({ sub: `a${character}b` }), ["sub_invalid"]);
});

test("a sub that begins with preview_ is a preview", async () => {
  expect(await verify(tokenWith({ sub: "preview_" }))).toMatchObject({ valid: true, preview: true });
  expect(await verify(tokenWith({ sub: "preview_user" }))).toMatchObject({ valid: true, preview: true });
  for (const sub of ["Preview_user", " preview_user", "preview-user", "user_preview_"]) {
    expect(await verify(tokenWith({ sub }))).toMatchObject({ valid: true, preview: false });
  }
});

test("an absent, null or empty email is absent", async () => {
  for (const email of [undefined, null, ""]) {
    await expectCodes(tokenWith({ email }), []);
    expect((await identityOf({ email }))?.email).toBeNull();
  }
});

test("email has one @ with something on both sides, and at most 320 code points", async () => {
  const good = [
    "a@b",
    "ada@localhost",
    '"<script>"@x',
    "é@ü.example",
    `${"😀".repeat(318)}@b`,
    `${"a".repeat(318)}@b`,
  ];
  for (const email of good) {
    await expectCodes(tokenWith({ email }), []);
    expect((await identityOf({ email }))?.email).toBe(email);
  }
  const broken = [
    "a",
    "@",
    "a@",
    "@b",
    "a@b@c",
    "a@@b",
    `${"a".repeat(319)}@b`,
    1,
    true,
    {},
    ["a@b"],
    false,
    0,
  ];
  for (const email of broken) {
    await expectCodes(tokenWith({ email }), ["email_invalid"]);
    expect((await identityOf({ email }))?.email).toBeNull();
  }
});

test("email holds no white space, control or bidirectional-control character", async () => {
  for (const character of [...FORBIDDEN, " ", "\u00a0", "\u2003", "\u2028", "\u3000", "\ufeff"]) {
    await expectCodes(tokenWith({ email: `a${character}@b` }), ["email_invalid"]);
  }
});

test("other members are ignored, whatever they hold", async () => {
  await expectCodes(
    tokenWith({ name: 1, plan: [], jti: null, iss: {}, traits: { ...GOOD.traits, seats: "x" } }),
    [],
  );
});

test("nothing is normalised", async () => {
  expect((await identityOf({ sub: "e\u0301" }))?.sub).toBe("e\u0301");
  expect((await identityOf({ email: " a@B".trim() }))?.email).toBe("a@B");
});

test("findings come in the contract's order, whatever the order of the members", async () => {
  const text = tokenWith({
    traits: { account: 1, interval: "x", amount: "1", plan: 1 },
    email: 1,
    sub: "",
    nbf: "x",
    exp: "x",
    iat: "x",
    aud: 1,
  });
  await expectCodes(text, [
    "aud_mismatch",
    "iat_invalid",
    "exp_invalid",
    "nbf_invalid",
    "sub_invalid",
    "email_invalid",
    "plan_invalid",
    "amount_invalid",
    "interval_invalid",
    "account_invalid",
  ]);
  await expectCodes(tokenWith({ exp: NOW + 3601, nbf: NOW + 61, sub: null }), [
    "nbf_future",
    "lifetime_invalid",
    "sub_missing",
  ]);
});

test("a claim yields one finding", async () => {
  const text = tokenWith({
    aud: 1,
    iat: "x",
    exp: null,
    nbf: 1e12,
    sub: "",
    email: "@",
    traits: { account: { id: 1, name: 1 } },
  });
  const { findings } = await diagnose(text);
  const claims = findings.map(({ claim }) => claim);
  expect(new Set(claims).size).toBe(claims.length);
});
