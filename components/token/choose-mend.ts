import { type ChosenFix, chooseFix } from "#lib/languages/choose-fix.ts";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { describeFinding, type Finding, type FindingCode } from "#lib/token/findings.ts";

/** Whose code it is: a language and one of its variants. */
export type Reader = { language: CompiledLanguage; variantId: string };

/**
 * What to do about a finding: the words of its case where that knows better than its code, else those of the reader's language,
 * and the change in that language's code, where it mends the case.
 */
export function chooseMend(finding: Finding, reader: Reader | undefined): ChosenFix {
  const { code, fix } = finding;
  const own = reader ? chooseFix(reader.language, code, reader.variantId) : null;
  if (own === null) return { fix };
  const words = fix === describeFinding(code).fix ? own.fix : fix;
  const mends = MENDED[code]?.(finding) ?? true;
  return own.change && mends ? { fix: words, change: own.change } : { fix: words };
}

/** Of some codes the languages show the change for one case: a secret in quotes is not mended by what takes off a line break. */
const MENDED: Partial<Record<FindingCode, (finding: Finding) => boolean>> = {
  secret_wrapped: ({ code, message, fix }) =>
    message === describeFinding(code).message || fix.includes("trim it where it is read"),
  // A promise that nothing waited for.
  token_not_rendered: ({ how }) => how === undefined || how.startsWith("[object"),
  // "monthly" and "yearly".
  interval_invalid: ({ code, message }) =>
    message === describeFinding(code).message || /"(?:month|year)ly"/i.test(message),
};
