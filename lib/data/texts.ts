const MAX_NAME_LENGTH = 100;

/** What both stores keep unchanged: no NUL, no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** A project's or product's name as kept, or null where it is none: 1 to 100 characters, no control or bidi control. */
export function tidyName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, " ");
  const length = [...name].length;
  if (length < 1 || length > MAX_NAME_LENGTH) return null;
  return /[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/u.test(name) ? null : name;
}

/** ISO 4217, as far as this runtime can format it. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf("currency").includes(text);
}
