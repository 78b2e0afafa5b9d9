import { expect, test } from "@playwright/test";
import {
  expectCodes,
  FORBIDDEN,
  findingOf,
  GOOD,
  HEADER,
  identityOf,
  sign,
  tokenWith,
  verify,
} from "#tests/unit/token/good-token.ts";

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
