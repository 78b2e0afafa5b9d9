import { compareFindings, type Finding } from "#lib/token/findings.ts";
import { type ClaimsContext, type Identity, isPreview, judgeClaims } from "#lib/token/judge-claims.ts";
import { readPasted } from "#lib/token/pasted.ts";
import type { JsonObject } from "#lib/token/segment-text.ts";
import {
  createMalformed,
  judgeHeader,
  readEnvelope,
  readJsonSegment,
  readToken,
} from "#lib/token/structure.ts";

/**
 * Says of a token with sound form, HS256 and no `crit` whether a secret signed it, or with which finding it
 * fails: `signature_invalid`, or the cause where one is known; null where it cannot tell. `findVerifyingKey` of
 * verify.ts is one.
 */
export type SignatureCheck = (
  token: string,
) => Promise<{ readonly valid: true } | { readonly valid: false; readonly finding: Finding } | null>;

export type DiagnoseContext = ClaimsContext & { checkSignature?: SignatureCheck };

export type Diagnosis = {
  /** The bare token inside what was pasted; null where there is none. */
  token: string | null;
  header: JsonObject | null;
  payload: JsonObject | null;
  /** Unless valid, what the claims say is unverified: anyone may have written it. */
  signature: "valid" | "invalid" | "unchecked";
  /** Every finding that can be proved, in the order of the contract. */
  findings: Finding[];
  /** Whom the claims speak of, when they alone would be accepted. Never to be trusted unless `signature` is valid. */
  identity: Identity | null;
  preview: boolean;
};

/**
 * Tells all that is wrong with a pasted text: takes off what is wrapped around the token and goes on, reads on
 * behind a broken part, and judges the claims also under a bad signature. `nowSeconds` counts from 1970.
 * Without `checkSignature` the signature stays unchecked. Never throws by itself.
 */
export async function diagnoseToken(pasted: string, context: DiagnoseContext): Promise<Diagnosis> {
  const { token, findings } = readPasted(pasted);
  if (token === null) {
    return {
      token,
      header: null,
      payload: null,
      signature: "unchecked",
      findings,
      identity: null,
      preview: false,
    };
  }
  const structure = readToken(token);
  if (!structure.ok) findings.push(createMalformed(structure.fault));

  const [headerPart = "", payloadPart = ""] = token.split(".", 2);
  const header = readLeniently(headerPart, "header");
  const payload = readLeniently(payloadPart, "payload");
  if (header !== null) findings.push(...judgeHeader(header));

  const isCheckable = readEnvelope(token).ok && header?.alg === "HS256" && !Object.hasOwn(header, "crit");
  const checked = (isCheckable && (await context.checkSignature?.(token))) || null;
  if (checked?.valid === false) findings.push(checked.finding);

  const judged = payload === null ? null : judgeClaims(payload, context);
  if (judged !== null) findings.push(...judged.findings);
  const identity = judged?.identity ?? null;
  return {
    token,
    header,
    payload,
    signature: checked === null ? "unchecked" : checked.valid ? "valid" : "invalid",
    findings: findings.toSorted(compareFindings),
    identity,
    preview: identity !== null && isPreview(identity.sub),
  };
}

/** A segment as it may be read although its base64 is not strict: padded, or in the other alphabet. */
function readLeniently(part: string, name: "header" | "payload"): JsonObject | null {
  const [unpadded = ""] = part.split("=", 1);
  const segment = unpadded.replaceAll("+", "-").replaceAll("/", "_");
  if (!/^[\w-]+$/.test(segment) || segment.length % 4 === 1) return null;
  const read = readJsonSegment(segment, name);
  return read.ok ? read.value.value : null;
}
