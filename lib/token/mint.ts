import { CompactSign } from "jose/jws/compact/sign";

/** Below 32 characters HMAC-SHA-256 has less key than hash (RFC 7518 §3.2), and the secret is not ours. */
const MINIMUM_SECRET_LENGTH = 32;

/** The header of every token that is minted here. */
export const TOKEN_HEADER = { alg: "HS256", typ: "JWT" } as const;

/**
 * The HMAC key of a signing secret: the UTF-8 bytes of its whole text, never decoded. Import it once and keep
 * it: it signs and verifies, and cannot be read back. Throws a RangeError, without the text, when the secret
 * is shorter than 32 characters.
 */
export async function importHmacKey(secret: string): Promise<CryptoKey> {
  if (secret.length < MINIMUM_SECRET_LENGTH)
    throw new RangeError("a signing secret has at least 32 characters");
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

/**
 * Signs claims as they are, in their order, as an HS256 identity token. Times are seconds. Judges nothing:
 * `verifyToken` does.
 */
export async function mintToken(claims: object, key: CryptoKey): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  return new CompactSign(payload).setProtectedHeader(TOKEN_HEADER).sign(key);
}
