import { decode } from "jose/base64url";
import { createFinding, type Finding } from "#lib/token/findings.ts";
import { findNotRendered } from "#lib/token/not-rendered.ts";
import { findSigningSecrets } from "#lib/token/secret-format.ts";
import { isTooLarge } from "#lib/token/structure.ts";

/** What a text is, before it is read as a token. */
export type Pasted = {
  /** The token without what is around and inside it; null where there is none to go on with. */
  token: string | null;
  /** In order: too large, secret, wrapped, Python bytes, not rendered, encrypted. */
  findings: Finding[];
};

const QUOTES = "\"'`‘’“”";
const WRAPPING = new RegExp(`[\\s${QUOTES}]`);
const ALL_WRAPPING = new RegExp(`[\\s${QUOTES}]+`, "g");
const PREFIX = new RegExp(`^(?:[\\s${QUOTES}]*bearer(?=[\\s${QUOTES}]))*[\\s${QUOTES}]*`, "i");
const THREE_SEGMENTS = /^[\w-]*\.[\w-]*\.[\w-]*$/;
const FIVE_SEGMENTS = /^(?:[\w-]*\.){4}[\w-]*$/;

/** Beyond this a text is no token that anybody minted: only its size, and a secret in it, are said. */
const MAXIMUM_PASTED_LENGTH = 65_536;

/**
 * Recognises what is sent or pasted in place of a bare token, and takes the token out of it. Never throws;
 * linear in the text's length.
 */
export function readPasted(text: string): Pasted {
  const findings: Finding[] = [];
  if (isTooLarge(text)) findings.push(createFinding("token_too_large"));
  if (text.length > MAXIMUM_PASTED_LENGTH) {
    if (holdsSecret(text)) findings.push(createFinding("secret_exposed"));
    return { token: null, findings };
  }
  const { token, value, isWrapped, isPythonBytes } = unwrap(text);
  const isThreeSegments = THREE_SEGMENTS.test(token);
  // The second look finds a secret that a line break goes through.
  const isSecretWithin = holdsSecret(text) || holdsSecret(token);
  if (isSecretWithin || holdsEncodedSecret(token)) findings.push(createFinding("secret_exposed"));
  if (isSecretWithin && !isThreeSegments) return { token: null, findings };
  if (isWrapped && isThreeSegments) findings.push(createFinding("token_wrapped"));
  if (isPythonBytes) findings.push(createFinding("token_python_bytes"));
  const notRendered = findNotRendered(text, value);
  if (notRendered !== null) {
    findings.push(createFinding("token_not_rendered", notRendered));
    return { token: null, findings };
  }
  if (FIVE_SEGMENTS.test(token)) {
    findings.push(createFinding("token_encrypted"));
    return { token: null, findings };
  }
  return { token, findings };
}

type Unwrapped = {
  /** Without any wrapping, around or inside. */
  token: string;
  /** Without what is around it. */
  value: string;
  /** Whether there was a wrapping besides that of Python's bytes. */
  isWrapped: boolean;
  isPythonBytes: boolean;
};

function unwrap(text: string): Unwrapped {
  const start = PREFIX.exec(text)?.[0].length ?? 0;
  let end = text.length;
  // By hand: /[\s"']+$/ takes quadratic time on a long run of spaces in the middle.
  while (end > start && WRAPPING.test(text.charAt(end - 1))) end--;
  const isPythonBytes = /^b['"]/.test(text.slice(start, start + 2)) && end >= start + 1;
  const closing = isPythonBytes && text.charAt(end) === text.charAt(start + 1) ? 1 : 0;
  const value = isPythonBytes ? text.slice(start + 2, Math.max(end, start + 2)) : text.slice(start, end);
  const token = value.replace(ALL_WRAPPING, "");
  const isWrapped = start > 0 || end + closing < text.length || token !== value;
  return { token, value, isWrapped, isPythonBytes };
}

/** Whether a text holds a signing secret, as it is or with JSON's escapes. */
export function holdsSecret(text: string): boolean {
  if (findSigningSecrets(text).length > 0) return true;
  return text.includes("\\u") && findSigningSecrets(unescapeJson(text)).length > 0;
}

// Not JSON.parse: the text around the secret may be broken, and the secret is out all the same.
function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/g, (sequence, hex?: string) =>
    hex === undefined ? sequence : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Whether header or payload, decoded as far as they can be, hold a signing secret. */
function holdsEncodedSecret(token: string): boolean {
  return token
    .split(".", 2)
    .some((part) => part.length >= SHORTEST_WITH_SECRET && holdsSecret(decodeLeniently(part)));
}

// The 58 bytes of a secret in base64.
const SHORTEST_WITH_SECRET = 77;

function decodeLeniently(part: string): string {
  const base64url = part
    .replace(/[^\w+/-]/g, "")
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
  const whole = base64url.length % 4 === 1 ? base64url.slice(0, -1) : base64url;
  return new TextDecoder().decode(decode(whole));
}
