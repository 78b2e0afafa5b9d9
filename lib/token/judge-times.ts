import { CLOCK_TOLERANCE_SECONDS, claims, MAXIMUM_LIFETIME_SECONDS } from "#lib/token/claims.ts";
import { createFinding, type Finding } from "#lib/token/findings.ts";
import type { JsonObject } from "#lib/token/segment-text.ts";
import { nameType } from "#lib/token/text-values.ts";

export type JudgedTimes = {
  findings: Finding[];
  /** Seconds; null where missing or not usable. */
  issuedAtSeconds: number | null;
  expiresAtSeconds: number | null;
};

type TimeClaim = "iat" | "exp" | "nbf";
type JudgedTime = { seconds: number | null; finding: Finding | null };

/**
 * Judges `iat`, `exp`, `nbf`, then the lifetime. A time that is missing, invalid or in milliseconds has that
 * one finding: what follows from it is not said.
 */
export function judgeTimes(payload: JsonObject, nowSeconds: number): JudgedTimes {
  const now = Math.floor(nowSeconds);
  const iat = readTime(payload, "iat");
  const exp = readTime(payload, "exp");
  const nbf = readTime(payload, "nbf");
  const findings = [
    iat.finding ?? judgeIssuedAt(iat.seconds, now),
    exp.finding ?? judgeExpiry(exp.seconds, now),
    nbf.finding ?? judgeNotBefore(nbf.seconds, now),
    judgeLifetime(iat.seconds, exp.seconds),
  ];
  return {
    findings: findings.filter((finding) => finding !== null),
    issuedAtSeconds: iat.seconds,
    expiresAtSeconds: exp.seconds,
  };
}

function readTime(payload: JsonObject, claim: TimeClaim): JudgedTime {
  const value = payload[claim];
  if (value === undefined || value === null) {
    return {
      seconds: null,
      finding: claim === "nbf" ? null : createFinding(claims[claim].missing, { claim }),
    };
  }
  if (typeof value !== "number") {
    const message = `The claim ${claim} is ${nameType(value)}, not a whole number of seconds.`;
    return { seconds: null, finding: createFinding(claims[claim].invalid, { claim, message }) };
  }
  if (!Number.isSafeInteger(value)) return { seconds: null, finding: judgeUnsafe(claim, value) };
  if (value >= 1e11 && value < 1e14) return { seconds: null, finding: judgeMilliseconds(claim, value) };
  return { seconds: value, finding: null };
}

function judgeUnsafe(claim: TimeClaim, value: number): Finding {
  const why = Number.isInteger(value) ? "too large for a time in seconds" : "not a whole number";
  return createFinding(claims[claim].invalid, { claim, message: `The claim ${claim} is ${value}, ${why}.` });
}

const MILLISECONDS_CODE = {
  iat: "iat_milliseconds",
  exp: "exp_milliseconds",
  nbf: "nbf_milliseconds",
} as const;

function judgeMilliseconds(claim: TimeClaim, value: number): Finding {
  const asSeconds = readYear(value);
  const asMilliseconds = readYear(Math.floor(value / 1000));
  return createFinding(MILLISECONDS_CODE[claim], {
    claim,
    message: `The claim ${claim} is in milliseconds: read as seconds it means the year ${asSeconds}, not ${asMilliseconds}.`,
  });
}

function judgeIssuedAt(seconds: number | null, now: number): Finding | null {
  if (seconds === null || seconds <= now + CLOCK_TOLERANCE_SECONDS) return null;
  const ahead = formatDuration(seconds - now);
  const message = `The claim iat is ${ahead} ahead: your server clock is ${ahead} fast.`;
  return createFinding("iat_future", { claim: "iat", message });
}

function judgeExpiry(seconds: number | null, now: number): Finding | null {
  if (seconds === null || seconds >= now - CLOCK_TOLERANCE_SECONDS) return null;
  return createFinding("exp_past", {
    claim: "exp",
    message: `The token expired ${formatDuration(now - seconds)} ago.`,
  });
}

function judgeNotBefore(seconds: number | null, now: number): Finding | null {
  if (seconds === null || seconds <= now + CLOCK_TOLERANCE_SECONDS) return null;
  return createFinding("nbf_future", {
    claim: "nbf",
    message: `The claim nbf is ${formatDuration(seconds - now)} ahead: the token is not valid yet.`,
  });
}

// No claim is named: the fault lies between iat and exp, which may each have a finding of their own.
function judgeLifetime(issuedAt: number | null, expiresAt: number | null): Finding | null {
  if (issuedAt === null || expiresAt === null) return null;
  const lifetime = expiresAt - issuedAt;
  if (lifetime >= 1 && lifetime <= MAXIMUM_LIFETIME_SECONDS) return null;
  const message =
    lifetime < 1
      ? "The token's lifetime, exp − iat, is below 1 s: exp has to be later than iat."
      : `The token's lifetime, exp − iat, is ${formatDuration(lifetime)}. At most 3,600 s are allowed.`;
  return createFinding("lifetime_invalid", { message });
}

const SECONDS_IN_400_YEARS = 146_097 * 86_400;

/** The year of a time in seconds, also where Date has none (beyond 275760): the calendar repeats every 400 years. */
function readYear(seconds: number): number {
  const cycles = Math.floor(seconds / SECONDS_IN_400_YEARS);
  return cycles * 400 + new Date((seconds - cycles * SECONDS_IN_400_YEARS) * 1000).getUTCFullYear();
}

/** A span of time in its two largest units: "74 s", "5 min 12 s", "3 d 4 h". */
export function formatDuration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return joinUnits(seconds, 60, "min", 1, "s");
  if (seconds < 172_800) return joinUnits(seconds, 3600, "h", 60, "min");
  return joinUnits(seconds, 86_400, "d", 3600, "h");
}

function joinUnits(
  seconds: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${largeName}${rest > 0 ? ` ${rest} ${smallName}` : ""}`;
}
