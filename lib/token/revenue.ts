/** The largest `traits.amount` a token may carry, in cents. */
export const MAXIMUM_AMOUNT_CENTS = 1e12;

/** The two billing intervals a token may carry. */
export const INTERVALS = ["month", "year"] as const;
export type Interval = (typeof INTERVALS)[number];

/**
 * What a person pays per month, in whole cents, of an amount as billed: `amount` for a month, a twelfth of it,
 * rounded half up, for a year, 0 for 0, and null (unknown, not zero) when a part is missing or not usable.
 */
export function monthlyRevenueCents({
  amountCents,
  interval,
}: {
  amountCents: number | null;
  interval: Interval | null;
}): number | null {
  if (amountCents === null || !Number.isSafeInteger(amountCents)) return null;
  if (amountCents < 0 || amountCents > MAXIMUM_AMOUNT_CENTS) return null;
  if (amountCents === 0) return 0;
  if (interval === "month") return amountCents;
  // In whole numbers: amountCents / 12 has no exact half as a fraction of two.
  if (interval === "year") return Math.floor((amountCents + 6) / 12);
  return null;
}

/**
 * Cents as money for a reader: `formatMoney(825, "USD", "en")` is "$8.25", `formatMoney(825, "JPY", "en")`
 * is "¥825". "Cents" are the currency's own minor unit. Never converts; throws a RangeError on what is
 * no currency code.
 */
export function formatMoney(cents: number, currency: string, locale?: string): string {
  const digits = minorUnitDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(cents / 10 ** digits);
}

// ISO 4217, not Intl's default: V8 follows CLDR, which shows HUF, COP, IDR, PKR and a dozen more without
// their minor unit, and would show a hundred times too much.
const DIGITS_BY_CURRENCY: Record<string, number> = {
  ...digitsOf(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...digitsOf(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...digitsOf(4, "CLF UYW"),
};

/** How many decimals a currency's minor unit has: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  return DIGITS_BY_CURRENCY[currency.toUpperCase()] ?? 2;
}

function digitsOf(digits: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(" ").map((currency) => [currency, digits]));
}
