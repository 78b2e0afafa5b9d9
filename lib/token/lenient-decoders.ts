const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * What a base64 decoder makes of a character outside the standard alphabet, as a signing secret has two of them:
 * reads `_` and `-` as base64url does, leaves it out, takes it for zero, or ends there.
 */
export type ForeignCharacters = "url" | "skip" | "zero" | "stop";

/** Base64 without padding; bits that fill no byte are dropped, as every decoder does that does not refuse them. */
export function decodeBase64(text: string, foreign: ForeignCharacters): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    let value = STANDARD.indexOf(character);
    if (value < 0) {
      if (foreign === "stop") break;
      if (foreign === "skip") continue;
      value = foreign === "zero" ? 0 : "-_".indexOf(character) + 62;
    }
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** Hex as Ruby's and Perl's pack read it: of a character that is no digit the low bits of its code count. */
export function decodeHex(text: string): Uint8Array {
  const digits = Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return (/[a-z]/i.test(character) ? code + 9 : code) & 15;
  });
  return Uint8Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, index) => ((digits[2 * index] ?? 0) << 4) | (digits[2 * index + 1] ?? 0),
  );
}
