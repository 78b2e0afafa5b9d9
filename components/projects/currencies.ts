export type Currency = { code: string; name: string };

/** The currencies of ISO 4217 that this runtime can format, by code. */
export function listCurrencies(): Currency[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({ code, name: names.of(code) ?? code }));
}
