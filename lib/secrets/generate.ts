import { appendChecksum, SECRET_BODY_LENGTH, SECRET_PREFIX } from "#lib/token/secret-format.ts";
import { drawText, LETTERS_AND_DIGITS } from "./draw.ts";

export function generateSigningSecret(): string {
  return appendChecksum(SECRET_PREFIX + drawText(LETTERS_AND_DIGITS, SECRET_BODY_LENGTH));
}
