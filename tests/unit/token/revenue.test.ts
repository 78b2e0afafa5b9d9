import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { formatMoney, minorUnitDigits, monthlyRevenueCents } from "#lib/token/revenue.ts";

test("a monthly amount is the revenue of a month", () => {
  for (const amountCents of [1, 825, 1e12]) {
    expect(monthlyRevenueCents({ amountCents, interval: "month" })).toBe(amountCents);
  }
});

test("a yearly amount is divided by 12 and rounded half up to a whole cent", () => {
  const cases = [
    [5, 0],
    [6, 1],
    [17, 1],
    [18, 2],
    [11_982, 999],
    [9_900, 825],
    [1e12, 83_333_333_333],
  ] as const;
  for (const [amountCents, cents] of cases) {
    expect(monthlyRevenueCents({ amountCents, interval: "year" })).toBe(cents);
  }
});

test("rounding is exact for every yearly amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (amountCents) => {
      const cents = BigInt(monthlyRevenueCents({ amountCents, interval: "year" }) ?? -1);
      // Half up: 12 × cents − 6 ≤ amount < 12 × cents + 6.
      expect(12n * cents - 6n <= BigInt(amountCents) && BigInt(amountCents) < 12n * cents + 6n).toBe(true);
    }),
  );
});

test("an amount of 0 is a revenue of 0, whatever the interval", () => {
  for (const interval of ["month", "year", null] as const) {
    expect(monthlyRevenueCents({ amountCents: 0, interval })).toBe(0);
  }
});

test("the revenue is unknown, not zero, when a part is missing or not usable", () => {
  expect(monthlyRevenueCents({ amountCents: 9900, interval: null })).toBeNull();
  for (const amountCents of [null, -1, 1e12 + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(monthlyRevenueCents({ amountCents, interval: "month" })).toBeNull();
  }
});

test("money is shown in the currency's own minor unit", () => {
  expect(formatMoney(825, "USD", "en")).toBe("$8.25");
  expect(formatMoney(825, "JPY", "en")).toBe("¥825");
  expect(formatMoney(825, "EUR", "de")).toBe("8,25\u00a0€");
  expect(formatMoney(8250, "KWD", "en")).toBe("KWD\u00a08.250");
  expect(formatMoney(0, "USD", "en")).toBe("$0.00");
});

test("a currency that Intl shows without its minor unit is not shown a hundredfold", () => {
  expect(formatMoney(825_000, "HUF", "en")).toBe("HUF\u00a08,250.00");
  expect(formatMoney(825_000, "COP", "en")).toBe("COP\u00a08,250.00");
});

test("minor units follow ISO 4217, in either case", () => {
  expect(["USD", "jpy", "KRW", "BHD", "CLF", "IDR"].map(minorUnitDigits)).toEqual([2, 0, 0, 3, 4, 2]);
});
