import { expect, test } from "@playwright/test";
import {
  diagnose,
  expectCodes,
  findingOf,
  GOOD,
  HEADER,
  NOW,
  sign,
  tokenWith,
  verify,
} from "#tests/unit/token/good-token.ts";

/** Controls, C1 controls and every bidirectional control: what no text of a token may hold. */
const FORBIDDEN = [
  "\u0001",
  "\t",
  "\n",
  "\u001f",
  "\u007f",
  "\u0085",
  "\u009f",
  "\u061c",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u2066",
  "\u2069",
];

async function identityOf(claims: object) {
  const verdict = await verify(tokenWith(claims));
  return verdict.valid ? verdict.identity : null;
}

test("a good token says whom it speaks of", async () => {
  expect(await verify(tokenWith({}))).toEqual({
    valid: true,
    keyId: "current",
    preview: false,
    warnings: [],
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

test("traits are an object, or absent", async () => {
  for (const traits of [undefined, null, {}, { other: [1, { plan: 2 }] }]) {
    await expectCodes(tokenWith({ traits }), []);
    expect(await identityOf({ traits })).toMatchObject({
      plan: null,
      amountCents: null,
      monthlyRevenueCents: null,
    });
  }
  for (const traits of [[], [{ plan: "pro" }], "", "pro", 0, 1, true, false]) {
    await expectCodes(tokenWith({ traits }), ["traits_invalid"]);
    expect(await identityOf({ traits })).toMatchObject({ plan: null, account: null });
  }
});

test("plan has 1 to 100 code points, and null and empty are absent", async () => {
  for (const plan of ["p", "x".repeat(100), "😀".repeat(100), "0", " "]) {
    await expectCodes(tokenWith({ traits: { plan } }), []);
    expect((await identityOf({ traits: { plan } }))?.plan).toBe(plan);
  }
  for (const plan of [undefined, null, ""]) {
    await expectCodes(tokenWith({ traits: { plan } }), []);
    expect((await identityOf({ traits: { plan } }))?.plan).toBeNull();
  }
  const broken = [
    "x".repeat(101),
    "😀".repeat(101),
    1,
    0,
    true,
    false,
    {},
    [],
    ...FORBIDDEN.map((c) => `a${c}`),
  ];
  for (const plan of broken) {
    await expectCodes(tokenWith({ traits: { plan } }), ["plan_invalid"]);
    expect((await identityOf({ traits: { plan } }))?.plan).toBeNull();
  }
});

test("amount is a whole number of cents from 0 to 1e12", async () => {
  for (const amount of [0, 1, 825, 1e12]) {
    await expectCodes(tokenWith({ traits: { amount, interval: "month" } }), []);
    const identity = await identityOf({ traits: { amount, interval: "month" } });
    expect(identity).toMatchObject({ amountCents: amount, monthlyRevenueCents: amount });
  }
  const broken = [
    "825",
    "8.25",
    "",
    -1,
    1e12 + 1,
    1e300,
    1998.9999999999998,
    0.5,
    true,
    false,
    {},
    [],
    [825],
  ];
  for (const amount of broken) {
    await expectCodes(tokenWith({ traits: { amount, interval: "month" } }), ["amount_invalid"]);
    const identity = await identityOf({ traits: { amount, interval: "month" } });
    expect(identity).toMatchObject({ amountCents: null, interval: "month", monthlyRevenueCents: null });
  }
});

test("minus zero, which JSON has, is zero", async () => {
  const text = JSON.stringify({ ...GOOD, sub: "SUB", traits: { amount: "AMOUNT" } });
  const verdict = await verify(sign(HEADER, text.replace('"SUB"', "-0").replace('"AMOUNT"', "-0")));
  expect(verdict).toMatchObject({ valid: true, identity: { sub: "0", monthlyRevenueCents: 0 } });
  expect(Object.is(verdict.valid && verdict.identity.amountCents, 0)).toBe(true);
});

test("an absent or null amount leaves the revenue unknown, without a finding", async () => {
  for (const amount of [undefined, null]) {
    await expectCodes(tokenWith({ traits: { amount, interval: "month" } }), []);
    expect(await identityOf({ traits: { amount } })).toMatchObject({
      amountCents: null,
      monthlyRevenueCents: null,
    });
  }
});

test("an amount says what is wrong with it, and whole dollars are not guessed at", async () => {
  const message = async (amount: unknown) => (await findingOf(tokenWith({ traits: { amount } })))?.message;
  expect(await message("825")).toBe("The trait amount is a string, not a number. The revenue is unknown.");
  expect(await message(1998.9999999999998)).toContain("is 1998.9999999999998, not a whole number of cents");
  expect(await message(-1)).toContain("is negative");
  expect(await message(1e13)).toContain("is above 1,000,000,000,000 cents");
  await expectCodes(tokenWith({ traits: { amount: 99, interval: "month" } }), []);
});

test("interval is month or year", async () => {
  for (const [interval, cents] of [
    ["month", 1200],
    ["year", 100],
  ] as const) {
    await expectCodes(tokenWith({ traits: { amount: 1200, interval } }), []);
    expect(await identityOf({ traits: { amount: 1200, interval } })).toMatchObject({
      interval,
      monthlyRevenueCents: cents,
    });
  }
});

test("interval is missing only beside a valid amount above 0", async () => {
  for (const interval of [undefined, null, ""]) {
    await expectCodes(tokenWith({ traits: { amount: 1, interval } }), ["interval_missing"]);
    await expectCodes(tokenWith({ traits: { amount: 0, interval } }), []);
    await expectCodes(tokenWith({ traits: { interval } }), []);
    await expectCodes(tokenWith({ traits: { amount: null, interval } }), []);
    await expectCodes(tokenWith({ traits: { amount: "1", interval } }), ["amount_invalid"]);
    expect(await identityOf({ traits: { amount: 1, interval } })).toMatchObject({
      amountCents: 1,
      monthlyRevenueCents: null,
    });
    expect((await identityOf({ traits: { amount: 0, interval } }))?.monthlyRevenueCents).toBe(0);
  }
});

test("a broken interval warns whatever the amount, and leaves the revenue unknown unless that is 0", async () => {
  for (const interval of [
    "annual",
    "Month",
    "MONTH",
    "week",
    " month",
    "month\n",
    1,
    0,
    true,
    false,
    {},
    [],
    ["month"],
  ]) {
    await expectCodes(tokenWith({ traits: { interval } }), ["interval_invalid"]);
    await expectCodes(tokenWith({ traits: { amount: 0, interval } }), ["interval_invalid"]);
    await expectCodes(tokenWith({ traits: { amount: 9900, interval } }), ["interval_invalid"]);
    await expectCodes(tokenWith({ traits: { amount: -1, interval } }), [
      "amount_invalid",
      "interval_invalid",
    ]);
    expect(await identityOf({ traits: { amount: 9900, interval } })).toMatchObject({
      amountCents: 9900,
      interval: null,
      monthlyRevenueCents: null,
    });
    expect((await identityOf({ traits: { amount: 0, interval } }))?.monthlyRevenueCents).toBe(0);
  }
});

test("a broken interval says which word to send", async () => {
  const fix = async (interval: unknown) => (await findingOf(tokenWith({ traits: { interval } })))?.fix;
  for (const word of ["annual", "annually", "yearly", "Year", "years", "P1Y"])
    expect(await fix(word)).toBe('Send "year".');
  for (const word of ["monthly", "Month", "months", "mo"]) expect(await fix(word)).toBe('Send "month".');
  for (const word of ["week", 12]) expect(await fix(word)).toBe('Send interval as "month" or "year".');
});

test("account has an id of 1 to 255 code points and perhaps a name of at most 200", async () => {
  const cases = [
    [{ id: "a" }, { id: "a", name: null }],
    [
      { id: "😀".repeat(255), name: "😀".repeat(200) },
      { id: "😀".repeat(255), name: "😀".repeat(200) },
    ],
    [
      { id: "a", name: null },
      { id: "a", name: null },
    ],
    [
      { id: "a", name: "" },
      { id: "a", name: null },
    ],
    [
      { id: "a", name: "Acme", other: 1 },
      { id: "a", name: "Acme" },
    ],
  ] as const;
  for (const [account, kept] of cases) {
    await expectCodes(tokenWith({ traits: { account } }), []);
    expect((await identityOf({ traits: { account } }))?.account).toEqual(kept);
  }
  for (const account of [undefined, null]) {
    await expectCodes(tokenWith({ traits: { account } }), []);
    expect((await identityOf({ traits: { account } }))?.account).toBeNull();
  }
});

test("a broken account is dropped, with one warning", async () => {
  const ids = ["", "x".repeat(256), 1, null, undefined, true, {}, ["a"], "a\u0001", "a\u202e"];
  const broken = [
    "",
    "acct_1",
    1,
    0,
    true,
    false,
    [],
    [{ id: "a" }],
    {},
    { name: "Acme" },
    ...ids.map((id) => ({ id })),
  ];
  for (const account of [...broken, { id: 1, name: 1 }]) {
    await expectCodes(tokenWith({ traits: { account } }), ["account_invalid"]);
    expect((await identityOf({ traits: { account } }))?.account).toBeNull();
  }
});

test("a broken name alone is dropped, and the account kept", async () => {
  for (const name of ["x".repeat(201), 1, false, {}, [], "a\u0007", "a\u2067b"]) {
    await expectCodes(tokenWith({ traits: { account: { id: "a", name } } }), ["account_invalid"]);
    expect((await identityOf({ traits: { account: { id: "a", name } } }))?.account).toEqual({
      id: "a",
      name: null,
    });
  }
});

test("each claim is judged by its own row: one broken trait leaves the others", async () => {
  const traits = { plan: 1, amount: 9900, interval: "year", account: { id: "a" } };
  await expectCodes(tokenWith({ traits, email: "x" }), ["email_invalid", "plan_invalid"]);
  expect(await identityOf({ traits, email: "x" })).toMatchObject({
    email: null,
    plan: null,
    monthlyRevenueCents: 825,
    account: { id: "a", name: null },
  });
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
