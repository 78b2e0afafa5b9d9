import { createFinding, type Finding } from "#lib/token/findings.ts";
import { SAMPLE_KEY } from "#lib/token/secret-format.ts";
import { findVerifyingKey } from "#lib/token/verify.ts";

export type KnownKey = {
  code: "secret_missing" | "secret_sample";
  /** Short and stable: it is stored in place of the words. */
  how: string;
  text: string;
  /** Where it says more than the code's own words. */
  signedWith?: string;
};

/** Keys that are no project's and sign tokens all the same: nothing, the words that a missing variable turns into, and the preview's. */
export const knownKeys: readonly KnownKey[] = [
  createMissing("empty", "", "an empty text"),
  ...["REQIO_SECRET", "None", "undefined", "null"].map((word) =>
    createMissing(word, word, `the word ${word}`),
  ),
  {
    code: "secret_sample",
    how: "sample_key",
    text: SAMPLE_KEY,
  },
];

/** HMAC pads a short key with zero bytes, so one zero byte is the empty key, which WebCrypto does not take. */
const EMPTY_KEY = "\0";

let importing: Promise<readonly { id: string; key: CryptoKey }[]> | null = null;

/** The keys that need no store to be known, imported once. Rejects where there is no WebCrypto. */
function importKnownKeys() {
  importing ??= Promise.all(
    knownKeys.map(async ({ how, text }) => ({
      id: how,
      key: await crypto.subtle.importKey(
        "raw",
        new TextEncoder().encode(text || EMPTY_KEY),
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
  const index = verdicts.findIndex((verdict) => verdict.valid);
  const known = knownKeys[index];
  return known === undefined ? null : createFinding(known.code, known);
}

function createMissing(how: string, text: string, what: string): KnownKey {
  return { code: "secret_missing", how, text, signedWith: `${what}, not with the secret` };
}
