import { formatCount } from "#components/ui/format-count.ts";
import { formatSeconds, formatSignedSeconds } from "#components/ui/format-seconds.ts";
import type { ShownAttempt } from "./shown-attempt.ts";

/** All that is known of a token's text: its first characters and its length. */
export function describeToken({ tokenHead, tokenLength }: ShownAttempt): string {
  return `${tokenHead}${tokenLength > tokenHead.length ? "…" : ""} ${formatCount(tokenLength)} B`;
}

// Milliseconds taken for seconds make a span that nobody counts; the row's sentence says what it is.
const MOST_SECONDS = 10 * 365 * 86_400;

export function describeLifetime({ lifetimeLeftSeconds: left }: ShownAttempt): string | null {
  if (left === null || Math.abs(left) > MOST_SECONDS) return null;
  return left > 0 ? `${formatSeconds(left)} left` : `expired ${formatSeconds(left)} before`;
}

/** Positive where the clock that minted runs ahead. */
export function describeSkew({ skewSeconds: skew }: ShownAttempt): string | null {
  if (skew === null || Math.abs(skew) > MOST_SECONDS) return null;
  return `skew ${formatSignedSeconds(skew)}`;
}

export function describeSigner({ signedWith }: ShownAttempt): string | null {
  return signedWith === null ? null : `${signedWith} secret`;
}
