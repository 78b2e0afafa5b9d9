import { claims, PREVIEW_PREFIX } from "#lib/token/claims.ts";
import { createFinding, type Finding } from "#lib/token/findings.ts";
import { type Audiences, judgeAudience } from "#lib/token/judge-audience.ts";
import { judgeTimes } from "#lib/token/judge-times.ts";
import { type Account, judgeTraits } from "#lib/token/judge-traits.ts";
import { type Interval, monthlyRevenueCents } from "#lib/token/revenue.ts";
import type { JsonObject } from "#lib/token/segment-text.ts";
import { judgeText, nameType } from "#lib/token/text-values.ts";

/** Whom a token speaks of; null where it does not say, or says it unusably. */
export type Identity = {
  sub: string;
  email: string | null;
  plan: string | null;
  amountCents: number | null;
  interval: Interval | null;
  account: Account | null;
  monthlyRevenueCents: number | null;
  issuedAtSeconds: number;
  expiresAtSeconds: number;
};

/** What claims are judged against. `nowSeconds` counts from 1970. */
export type ClaimsContext = Audiences & { nowSeconds: number };

/** Every finding of a payload, in order, and whom it speaks of: null when one of the findings is an error. */
export type JudgedClaims = { findings: Finding[]; identity: Identity | null };

/** Judges each claim by the table, by its own row alone. */
export function judgeClaims(payload: JsonObject, context: ClaimsContext): JudgedClaims {
  const audience = judgeAudience(payload.aud, context);
  const times = judgeTimes(payload, context.nowSeconds);
  const sub = judgeSubject(payload.sub);
  const email = judgeText(payload.email, claims.email.shape);
  const traits = judgeTraits(payload.traits);
  const findings = [audience, ...times.findings, sub.finding].filter((finding) => finding !== null);
  if (!email.ok) {
    const message = `The claim email ${email.fault}. It is ignored.`;
    findings.push(createFinding("email_invalid", { claim: "email", message }));
  }
  findings.push(...traits.findings);

  const { issuedAtSeconds, expiresAtSeconds } = times;
  const isRefused = findings.some((finding) => finding.severity === "error");
  if (isRefused || sub.value === null || issuedAtSeconds === null || expiresAtSeconds === null) {
    return { findings, identity: null };
  }
  const { plan, amountCents, interval, account } = traits;
  return {
    findings,
    identity: {
      sub: sub.value,
      email: email.ok ? email.value : null,
      plan,
      amountCents,
      interval,
      account,
      monthlyRevenueCents: monthlyRevenueCents({ amountCents, interval }),
      issuedAtSeconds,
      expiresAtSeconds,
    },
  };
}

/** Whether a token is the dashboard's own: verified and answered, never stored or counted. */
export function isPreview(sub: string): boolean {
  return sub.startsWith(PREVIEW_PREFIX);
}

function judgeSubject(value: unknown): { value: string | null; finding: Finding | null } {
  const claim = "sub";
  if (value === undefined || value === null) {
    return { value: null, finding: createFinding("sub_missing", { claim }) };
  }
  if (typeof value === "number") {
    if (Number.isSafeInteger(value))
      return { value: `${value}`, finding: createFinding("sub_not_string", { claim }) };
    const message = "The claim sub is a number that is no safe integer: its digits are lost on the way.";
    return { value: null, finding: createFinding("sub_invalid", { claim, message }) };
  }
  const text = judgeText(value, claims.sub.shape);
  if (text.ok) return { value: text.value, finding: null };
  const fault = typeof value === "string" ? text.fault : `is ${nameType(value)}, not a string`;
  return {
    value: null,
    finding: createFinding("sub_invalid", { claim, message: `The claim sub ${fault}.` }),
  };
}
