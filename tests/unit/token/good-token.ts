import { createHmac } from "node:crypto";
import { expect } from "@playwright/test";
import { diagnoseToken } from "#lib/token/diagnose.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import { appendChecksum } from "#lib/token/secret-format.ts";
import { findVerifyingKey, type Verdict, verifyToken } from "#lib/token/verify.ts";

export const NOW = 1_764_000_000;
export const AUDIENCE = "https://reqio.app/p/proj_abc123def456ghi7";
export const SECRET = appendChecksum(`reqio_sk_${"Ab3".repeat(14)}z`);
export const OTHER_SECRET = appendChecksum(`reqio_sk_${"Zy9".repeat(14)}a`);

/** The members of a token without any finding. */
export const GOOD = {
  sub: "user_123",
  email: "ada@example.com",
  traits: { plan: "pro", amount: 9900, interval: "year" },
  aud: AUDIENCE,
  iat: NOW,
  exp: NOW + 300,
};

export const HEADER = '{"alg":"HS256","typ":"JWT"}';

/** Signs bytes as they are: what no JWT library would write can be written with it. */
export function sign(
  header: string | Buffer,
  payload: string | Buffer,
  secret: string | Uint8Array = SECRET,
): string {
  const input = `${Buffer.from(header).toString("base64url")}.${Buffer.from(payload).toString("base64url")}`;
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

/** A good token but for some claims; `undefined` leaves one out. */
export function tokenWith(claims: object, header = HEADER): string {
  return sign(header, JSON.stringify({ ...GOOD, ...claims }));
}

const keys = importHmacKey(SECRET).then((key) => [{ id: "current", key }]);

export async function contextAt(nowSeconds = NOW, previousAudiences: readonly string[] = []) {
  return { keys: await keys, audience: AUDIENCE, previousAudiences, nowSeconds };
}

export async function verify(token: string, nowSeconds = NOW): Promise<Verdict> {
  return verifyToken(token, await contextAt(nowSeconds));
}

/** What the checker finds with the project's key at hand. */
export async function diagnose(text: string, nowSeconds = NOW) {
  const context = await contextAt(nowSeconds);
  return diagnoseToken(text, {
    ...context,
    checkSignature: (token) => findVerifyingKey(token, context.keys),
  });
}

/**
 * Expects the checker to list these codes in this order, and the endpoint to answer the first error of them,
 * or to accept with the same warnings.
 */
export async function expectCodes(text: string, codes: readonly string[], nowSeconds = NOW): Promise<void> {
  const { findings } = await diagnose(text, nowSeconds);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  const firstError = findings.find(({ severity }) => severity === "error");
  const verdict = await verify(text, nowSeconds);
  if (verdict.valid) {
    expect(firstError).toBeUndefined();
    expect(verdict.warnings).toEqual(findings);
  } else {
    expect(verdict.findings.map(({ code }) => code)).toEqual([firstError?.code]);
  }
}

/** The one finding of a token that has just one. */
export async function findingOf(text: string, nowSeconds = NOW) {
  const { findings } = await diagnose(text, nowSeconds);
  expect(findings).toHaveLength(1);
  return findings[0];
}

/** Controls, C1 controls and every bidirectional control: what no text of a token may hold. */
export const FORBIDDEN = [
  "\u0001",
  "\t",
  "\n",
  "\u001f",
  "\u007f",
  "\u0085",
  "\u009f",
  "\u061c",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u2066",
  "\u2069",
];

/** Whom the claims of a good token, changed by these, speak of; null where they are refused. */
export async function identityOf(claims: object) {
  const verdict = await verify(tokenWith(claims));
  return verdict.valid ? verdict.identity : null;
}
