import { randomBytes } from "node:crypto";

export const LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const LOWERCASE_AND_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * Text drawn uniformly from the operating system's generator. A byte that would favour the alphabet's first
 * characters is thrown away instead of folded in.
 */
export function drawText(
  alphabet: string,
  length: number,
  drawBytes: (count: number) => Uint8Array = randomBytes,
): string {
  const fair = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    for (const byte of drawBytes(length)) {
      if (byte < fair && text.length < length) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}
