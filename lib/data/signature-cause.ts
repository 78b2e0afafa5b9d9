import { createHmac, timingSafeEqual } from "node:crypto";
import type { KeptFinding } from "#lib/token/kept-findings.ts";
import { knownKeys } from "#lib/token/known-keys.ts";
import { listSecretVariants } from "#lib/token/secret-variants.ts";

/** The signing secrets that a signature is compared with, in plain text: they never leave the function that opened them. */
export type OpenSecrets = {
  /** Current, then retiring. */
  verifying: readonly { id: string; text: string }[];
  ended: readonly { state: "retired" | "revoked"; text: string }[];
  /** Those of other projects, the likeliest first. */
  others: readonly { projectId: string; projectName: string; text: string }[];
};

export type SignatureCause = { valid: true; keyId: string } | { valid: false; cause: KeptFinding };

type Candidate = { key: string | Uint8Array; verdict: SignatureCause };

/**
 * With which of all keys that could have signed it a token was signed, and so why its signature is bad. The token's form is
 * sound. Every key is tried, whichever matches, and each comparison takes as long: the time tells nothing.
 */
export function findSignatureCause(token: string, secrets: OpenSecrets): SignatureCause {
  const end = token.lastIndexOf(".");
  const input = Buffer.from(token.slice(0, end));
  const signature = Buffer.from(token.slice(end + 1), "base64url");
  let found: SignatureCause = { valid: false, cause: { code: "signature_invalid" } };
  let isFound = false;
  for (const { key, verdict } of listCandidates(secrets)) {
    const expected = createHmac("sha256", key).update(input).digest();
    const matches = expected.length === signature.length && timingSafeEqual(expected, signature);
    found = matches && !isFound ? verdict : found;
    isFound ||= matches;
  }
  return found;
}

/** In the order in which a cause goes before another, should two keys be the same. */
function* listCandidates({ verifying, ended, others }: OpenSecrets): Generator<Candidate> {
  for (const { id, text } of verifying) yield { key: text, verdict: { valid: true, keyId: id } };
  for (const { text } of verifying) {
    for (const { code, how, bytes } of listSecretVariants(text)) yield because(bytes, { code, how });
  }
  for (const { state, text } of ended) yield because(text, { code: "secret_retired", how: state });
  for (const { code, how, text } of knownKeys) yield because(text, { code, how });
  for (const { projectId, text } of others) {
    yield because(text, { code: "secret_other_project", how: projectId });
  }
}

function because(key: string | Uint8Array, cause: KeptFinding): Candidate {
  return { key, verdict: { valid: false, cause } };
}
