import { createFinding, type Finding, quoteValue } from "#lib/token/findings.ts";
import { type JsonFault, MAXIMUM_NESTING, scanJson } from "#lib/token/json-scan.ts";
import { decodeSegment, type JsonObject, parseJsonObject } from "#lib/token/segment-text.ts";

/** The largest identity token, in bytes. */
const MAXIMUM_TOKEN_BYTES = 8192;

/** A segment that holds a JSON object: its text, and what the text says. */
export type JsonSegment = { text: string; value: JsonObject };

export type Segments = { header: string; payload: string; signature: string };

/** An outcome: the thing itself, or why there is none, as a clause that ends a sentence. */
export type Read<T> = { ok: true; value: T } | { ok: false; fault: string };

const HS256_SIGNATURE_LENGTH = 43;
const BASE64URL = /^[A-Za-z0-9_-]*$/;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Whether a text has more than 8,192 bytes in UTF-8. */
export function isTooLarge(text: string): boolean {
  return text.length > MAXIMUM_TOKEN_BYTES || new TextEncoder().encode(text).length > MAXIMUM_TOKEN_BYTES;
}

/** The three segments of a JWS in compact form, each in strict base64url; header and payload not empty. */
function readSegments(token: string): Read<Segments> {
  const parts = token.split(".", 5);
  const [header, payload, signature] = parts;
  if (header === undefined || payload === undefined || signature === undefined || parts.length > 3) {
    const count =
      parts.length > 4 ? "more than four parts" : parts.length === 1 ? "one part" : `${parts.length} parts`;
    return { ok: false, fault: token === "" ? "the text is empty" : `it has ${count}, not three` };
  }
  if (header === "") return { ok: false, fault: "the header is empty" };
  if (payload === "") return { ok: false, fault: "the payload is empty" };
  const fault =
    findBase64urlFault(header, "header") ??
    findBase64urlFault(payload, "payload") ??
    findBase64urlFault(signature, "signature");
  return fault === null ? { ok: true, value: { header, payload, signature } } : { ok: false, fault };
}

/**
 * Whether a segment equals its own re-encoding (RFC 4648 §3.5): a decoder that is lenient about padding, white
 * space or the unused bits of the last character would accept many texts for one signature.
 */
function findBase64urlFault(segment: string, name: string): string | null {
  if (!BASE64URL.test(segment)) return `the ${name} ${describeForeign(segment)}`;
  const rest = segment.length % 4;
  if (rest === 0) return null;
  if (rest === 1) return `the ${name} is cut short`;
  const unusedBits = rest === 2 ? 0b1111 : 0b11;
  const last = ALPHABET.indexOf(segment.charAt(segment.length - 1));
  return (last & unusedBits) === 0 ? null : `the ${name} is not in its shortest base64url form`;
}

function describeForeign(segment: string): string {
  if (/^[\w+/-]*={1,2}$/.test(segment)) return "ends in = padding, which base64url in a token has not";
  return /^[\w+/-]*$/.test(segment)
    ? "is in base64, with + or /, not in base64url"
    : "has a character that is not base64url";
}

/** Decodes a segment that holds a JSON object and judges its structure. The segment is strict base64url. */
export function readJsonSegment(segment: string, name: "header" | "payload"): Read<JsonSegment> {
  const text = decodeSegment(segment);
  if (text === null) return { ok: false, fault: `the ${name} is not valid UTF-8` };
  if (text.startsWith("\uFEFF")) return { ok: false, fault: `the ${name} begins with a byte order mark` };
  const value = parseJsonObject(text);
  if (value === null) return { ok: false, fault: `the ${name} is not a JSON object` };
  const fault = scanJson(text);
  return fault === null
    ? { ok: true, value: { text, value } }
    : { ok: false, fault: `the ${name} ${describeJsonFault(fault)}` };
}

/** A token's header, and the payload as it stands: opaque to the signature. */
export function readEnvelope(token: string): Read<{ header: JsonSegment; segments: Segments }> {
  const segments = readSegments(token);
  if (!segments.ok) return segments;
  const header = readJsonSegment(segments.value.header, "header");
  if (!header.ok) return header;
  const fault = findSignatureFault(header.value.value, segments.value.signature);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, value: { header: header.value, segments: segments.value } };
}

/** A token whose structure is sound: nothing in it has been believed yet. */
export function readToken(token: string): Read<{ header: JsonSegment; payload: JsonSegment }> {
  const envelope = readEnvelope(token);
  if (!envelope.ok) return envelope;
  const payload = readJsonSegment(envelope.value.segments.payload, "payload");
  if (!payload.ok) return payload;
  return { ok: true, value: { header: envelope.value.header, payload: payload.value } };
}

/** With HS256 a signature has 43 characters. With another `alg` its length is not judged: the `alg` is. */
function findSignatureFault(header: JsonObject, signature: string): string | null {
  if (header.alg !== "HS256" || signature.length === HS256_SIGNATURE_LENGTH) return null;
  if (signature === "") return "the signature is empty";
  return `the signature has ${signature.length} characters, not ${HS256_SIGNATURE_LENGTH}`;
}

/** The finding for a token whose structure is broken. */
export function createMalformed(fault: string): Finding {
  return createFinding("token_malformed", { message: `The token is malformed: ${fault}.` });
}

/** What is wrong with a header: `alg`, then `typ`, then `crit`. Nothing in it ever chooses a key. */
export function judgeHeader(header: JsonObject): Finding[] {
  const findings: Finding[] = [];
  if (header.alg !== "HS256") findings.push(judgeAlgorithm(header.alg));
  const typ = header.typ;
  if (Object.hasOwn(header, "typ") && !(typeof typ === "string" && /^jwt$/i.test(typ))) {
    findings.push(
      createFinding("typ_not_allowed", { message: `The header's typ is ${quoteValue(typ)}, not "JWT".` }),
    );
  }
  if (Object.hasOwn(header, "crit")) findings.push(createFinding("crit_unsupported"));
  return findings;
}

/** What is wrong with an algorithm; `how` is its name where that is one of JOSE's, and no other text. */
export function judgeAlgorithm(alg: unknown): Finding {
  if (alg === undefined) return createFinding("alg_not_allowed", { message: "The header has no alg." });
  const named = `The header's alg is ${quoteValue(alg)}, not "HS256"`;
  if (typeof alg === "string" && /^none$/i.test(alg)) {
    return createFinding("alg_not_allowed", { how: alg, message: `${named}: the token is not signed.` });
  }
  if (alg === "HS384" || alg === "HS512") {
    return createFinding("alg_not_allowed", {
      how: alg,
      message: `${named}. Same kind of key, other hash.`,
      fix: "Name HS256 where the token is signed: the library's default is another.",
    });
  }
  if (typeof alg === "string" && /^(?:[REP]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448)$/.test(alg)) {
    return createFinding("alg_not_allowed", {
      how: alg,
      message: `${named}. It signs with a private key, and the signing secret is none.`,
      fix: "Sign with HS256 and the signing secret as it is shown.",
    });
  }
  return createFinding("alg_not_allowed", { message: `${named}.` });
}

function describeJsonFault(fault: JsonFault): string {
  switch (fault) {
    case "nesting":
      return `is nested more than ${MAXIMUM_NESTING} deep`;
    case "duplicate_key":
      return "has a key twice in one object";
    case "nul":
      return "holds a NUL character";
    case "lone_surrogate":
      return "holds half of a surrogate pair";
    case "number_not_finite":
      return "holds a number that is too large";
  }
}
