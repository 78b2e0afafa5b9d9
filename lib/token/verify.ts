import { JOSEError } from "jose/errors";
import { compactVerify } from "jose/jws/compact/verify";
import { createFinding, type Finding } from "#lib/token/findings.ts";
import { type ClaimsContext, type Identity, isPreview, judgeClaims } from "#lib/token/judge-claims.ts";
import { holdsSecret, readPasted } from "#lib/token/pasted.ts";
import type { JsonObject } from "#lib/token/segment-text.ts";
import { createMalformed, isTooLarge, judgeHeader, readEnvelope, readToken } from "#lib/token/structure.ts";

export type { Identity } from "#lib/token/judge-claims.ts";

/** A signing secret that may verify, as imported by `importHmacKey`. */
export type VerificationKey = { id: string; key: CryptoKey };

export type SignatureVerdict = { valid: true } | { valid: false; finding: Finding };

export type VerifyContext = ClaimsContext & { keys: readonly VerificationKey[] };

export type Verdict =
  | {
      valid: true;
      keyId: string;
      preview: boolean;
      identity: Identity;
      warnings: Finding[];
      times: TokenTimes;
    }
  | {
      valid: false;
      findings: [Finding, ...Finding[]];
      /** Whose signature it bears, where that is good and something else is not. */
      keyId: string | null;
      times: TokenTimes;
    };

/** The times a token gives, as they stand in it; null where it gives none that is a safe integer. */
export type TokenTimes = { iat: number | null; exp: number | null; nbf: number | null };

/** A project has a current and, during a rotation, a retiring secret: never more. */
const MAXIMUM_KEYS = 2;

/**
 * Judges a token by its signature alone: size, the base64url form of the three segments, the header as a JSON
 * object, `alg`, `typ`, `crit`, then HMAC-SHA-256 under `key`. The payload is opaque bytes (RFC 7515).
 * Throws on a key that is none: an empty one, or one that may not verify.
 */
export async function verifySignature(token: string, key: Uint8Array | CryptoKey): Promise<SignatureVerdict> {
  if (key instanceof Uint8Array && key.length === 0) throw new RangeError("an HMAC key is not empty");
  if (isTooLarge(token)) return { valid: false, finding: createFinding("token_too_large") };
  const envelope = readEnvelope(token);
  if (!envelope.ok) return { valid: false, finding: createMalformed(envelope.fault) };
  const [finding] = judgeHeader(envelope.value.header.value);
  if (finding) return { valid: false, finding };
  if (await matchesKey(token, key)) return { valid: true };
  return { valid: false, finding: createFinding("signature_invalid") };
}

/**
 * Judges a token in full, in the order of the contract, and gives the first error: text, structure, header,
 * signature under one of at most two keys, claims. `nowSeconds` counts from 1970. Whatever the text, it gives
 * a verdict; it throws on more than two keys, which is a bug.
 */
export async function verifyToken(token: string, context: VerifyContext): Promise<Verdict> {
  if (context.keys.length > MAXIMUM_KEYS) throw new RangeError("a project has at most two verifying secrets");
  if (isTooLarge(token)) return refuse(createFinding("token_too_large"));

  const read = readToken(token);
  if (!read.ok) return refuse(explainMalformed(token, read.fault));
  const { header, payload } = read.value;
  if ([token, header.text, payload.text].some(holdsSecret)) return refuse(createFinding("secret_exposed"));

  const times = readTimes(payload.value);
  const [headerFinding] = judgeHeader(header.value);
  if (headerFinding) return refuse(headerFinding, { times });
  const signature = await findVerifyingKey(token, context.keys);
  if (!signature.valid) return refuse(signature.finding, { times });

  const { findings, identity } = judgeClaims(payload.value, context);
  const error = findings.find((finding) => finding.severity === "error");
  const { keyId } = signature;
  if (error) return refuse(error, { times, keyId });
  // Without an error there is an identity; the types do not know.
  if (identity === null) throw new TypeError("claims without an error give an identity");
  return { valid: true, keyId, preview: isPreview(identity.sub), identity, warnings: findings, times };
}

/**
 * Which of the keys signed a token whose structure and header are sound (HS256, no `crit`). For the checker:
 * `verifyToken` and `verifySignature` judge those first.
 */
export async function findVerifyingKey(
  token: string,
  keys: readonly VerificationKey[],
): Promise<{ valid: true; keyId: string } | { valid: false; finding: Finding }> {
  for (const { id, key } of keys) {
    if (await matchesKey(token, key)) return { valid: true, keyId: id };
  }
  return { valid: false, finding: createFinding("signature_invalid") };
}

async function matchesKey(token: string, key: Uint8Array | CryptoKey): Promise<boolean> {
  try {
    await compactVerify(token, key, { algorithms: ["HS256"] });
    return true;
  } catch (error) {
    if (error instanceof JOSEError) return false;
    throw error;
  }
}

/** Why a text is no sound token: what is pasted in its place or around it, else the fault of its structure. */
function explainMalformed(text: string, fault: string): Finding {
  const { token, findings } = readPasted(text);
  if (findings[0]) return findings[0];
  const read = token === null ? null : readToken(token);
  return createMalformed(read === null || read.ok ? fault : read.fault);
}

function readTimes({ iat, exp, nbf }: JsonObject): TokenTimes {
  return { iat: toSafeInteger(iat), exp: toSafeInteger(exp), nbf: toSafeInteger(nbf) };
}

function toSafeInteger(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

const NO_TIMES: TokenTimes = { iat: null, exp: null, nbf: null };

function refuse(
  finding: Finding,
  { times = NO_TIMES, keyId = null }: { times?: TokenTimes; keyId?: string | null } = {},
): Verdict {
  return { valid: false, findings: [finding], keyId, times };
}
