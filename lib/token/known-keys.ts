import { createFinding, type Finding } from "#lib/token/findings.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";
import { findVerifyingKey } from "#lib/token/verify.ts";

/**
 * Keys that are no project's and sign tokens all the same: the empty string and the words that a missing variable
 * turns into. HMAC pads a short key with zero bytes, so one zero byte is the empty key, which WebCrypto does not take.
 */
const EMPTY_KEY = "\0";
const MISSING_WORDS = ["REQIO_SECRET", "None", "undefined", "null"];

let importing: Promise<readonly { id: string; key: CryptoKey }[]> | null = null;

/** The keys that need no store to be known, imported once. Rejects where there is no WebCrypto. */
function importKnownKeys() {
  importing ??= Promise.all(
    [EMPTY_KEY, ...MISSING_WORDS, SAMPLE_KEY].map(async (id) => ({
      id,
      key: await crypto.subtle.importKey(
        "raw",
        new TextEncoder().encode(id),
        { name: "HMAC", hash: "SHA-256" },
        false,
        ["verify"],
      ),
    })),
  );
  return importing;
}

/**
 * Whether a token, sound in form and HS256, was signed with a key that anybody knows: with what stands in place of a
 * missing secret (`secret_missing`), or with the preview's sample key (`secret_sample`). Null otherwise.
 */
export async function findKnownKey(token: string): Promise<Finding | null> {
  const keys = await importKnownKeys();
  // All at once: each is a trip to another thread.
  const verdicts = await Promise.all(keys.map((key) => findVerifyingKey(token, [key])));
  const signed = verdicts.find((verdict) => verdict.valid);
  if (!signed?.valid) return null;
  if (signed.keyId === SAMPLE_KEY) return createFinding("secret_sample");
  const what = signed.keyId === EMPTY_KEY ? "an empty text" : `the word ${signed.keyId}`;
  return createFinding("secret_missing", {
    message: `The token is signed with ${what}, not with the secret.`,
  });
}
