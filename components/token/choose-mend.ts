import { type ChosenFix, chooseFix } from "#lib/languages/choose-fix.ts";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { describeFinding, type Finding } from "#lib/token/findings.ts";

/** Whose code it is: a language and one of its variants. */
export type Reader = { language: CompiledLanguage; variantId: string };

/**
 * What to do about a finding: the words of its case where that knows better than its code, else those of the reader's language,
 * and the change in that language's code, where it mends the case: a secret in quotes is not mended by what takes off a line
 * break.
 */
export function chooseMend({ code, fix, codeMends }: Finding, reader: Reader | undefined): ChosenFix {
  const own = reader ? chooseFix(reader.language, code, reader.variantId) : null;
  if (own === null) return { fix };
  const words = fix === describeFinding(code).fix ? own.fix : fix;
  return own.change && codeMends !== false ? { fix: words, change: own.change } : { fix: words };
}
