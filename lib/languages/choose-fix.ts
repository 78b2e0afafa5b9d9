import type { CompiledLanguage } from "./compiled.ts";

/** What to do about a finding: words and, where the reader has such code, what to change in it. */
export type ChosenFix = { fix: string; change?: { broken: readonly string[]; fixed: readonly string[] } };

/**
 * What a language says of a finding to those who use `variantId`, or without it to all its readers; null where
 * the generic words do.
 */
export function chooseFix({ fixes }: CompiledLanguage, code: string, variantId?: string): ChosenFix | null {
  const own = fixes[code];
  if (own === undefined) return null;
  const change = own.changes.find(({ variants }) => variantId === undefined || variants.includes(variantId));
  if (change === undefined) return { fix: own.fix };
  const { fix = own.fix, broken, fixed } = change;
  return { fix, change: { broken, fixed } };
}
