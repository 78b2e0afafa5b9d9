import { type ChosenFix, chooseFix } from "#lib/languages/choose-fix.ts";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { describeFinding, type Finding } from "#lib/token/findings.ts";

/** Whose code it is: a language and one of its variants. */
export type Reader = { language: CompiledLanguage; variantId: string };

/**
 * What to do about a finding: the words of its case where that knows better than its code, else those of the reader's language,
 * and the change in that language's code. A secret in quotes is not mended by the code that takes off a line break.
 */
export function chooseMend({ code, message, fix }: Finding, reader: Reader | undefined): ChosenFix {
  const own = reader ? chooseFix(reader.language, code, reader.variantId) : null;
  const words = describeFinding(code);
  if (own === null) return { fix };
  const isWrapping = code === "secret_wrapped" && message !== words.message;
  if (fix === words.fix && !isWrapping) return own;
  const fits = !isWrapping || fix.includes("trim it where it is read");
  return own.change && fits ? { fix, change: own.change } : { fix };
}
