/** What every signing secret begins with, so that scanners know it. */
export const SECRET_PREFIX = "reqio_sk_";

/** How many characters `0-9A-Za-z` stand between the prefix and the checksum: 43 carry more than 256 bits. */
export const SECRET_BODY_LENGTH = 43;

/** The public key that the preview signs with until the secret is revealed. The endpoint refuses it. */
export const SAMPLE_KEY = "reqio-sample-key-not-a-secret-0000000000";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;
/** Of a whole signing secret, in characters. */
export const SECRET_LENGTH = SECRET_PREFIX.length + SECRET_BODY_LENGTH + CHECKSUM_LENGTH;
const BODY = new RegExp(`^${SECRET_PREFIX}[0-9A-Za-z]{${SECRET_BODY_LENGTH}}$`);

/**
 * Completes a signing secret: `reqio_sk_` and 43 characters `0-9A-Za-z` go in, the same with its six
 * checksum characters comes out. Throws a RangeError, without the text, when the form is another.
 */
export function appendChecksum(body: string): string {
  if (!BODY.test(body))
    throw new RangeError("a signing secret's body is reqio_sk_ and 43 characters 0-9A-Za-z");
  return body + computeChecksum(body);
}

/** Whether a text is, as a whole, a signing secret with the right checksum. */
export function isSigningSecret(text: string): boolean {
  if (text.length !== SECRET_LENGTH) return false;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return BODY.test(body) && text.endsWith(computeChecksum(body));
}

/** Every signing secret with a right checksum that stands anywhere in a text. Linear in the text's length. */
export function findSigningSecrets(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(SECRET_PREFIX); at >= 0; at = text.indexOf(SECRET_PREFIX, at + 1)) {
    const candidate = text.slice(at, at + SECRET_LENGTH);
    if (isSigningSecret(candidate)) found.push(candidate);
  }
  return found;
}

/** CRC-32 (IEEE) of ASCII text, in six base62 digits, most significant first. */
function computeChecksum(ascii: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < ascii.length; i++) {
    crc ^= ascii.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = ~crc >>> 0;
  let digits = "";
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
