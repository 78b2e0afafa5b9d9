import { audienceUrl } from "#lib/token/audience.ts";
import { DEFAULT_LIFETIME_SECONDS } from "#lib/token/claims.ts";
import { judgeClaims } from "#lib/token/judge-claims.ts";

const ISSUED_AT_SECONDS = Date.UTC(2026, 10, 22, 14, 13, 20) / 1000;

/** The payload of every example: a person who pays $99 a year. */
export function samplePayload(origin: string, projectId: string) {
  return {
    sub: "user_123",
    email: "ada@example.com",
    traits: {
      plan: "pro",
      amount: 9900,
      interval: "year",
      account: { id: "account_7", name: "Analytical Engines" },
    },
    aud: audienceUrl(origin, projectId),
    iat: ISSUED_AT_SECONDS,
    exp: ISSUED_AT_SECONDS + DEFAULT_LIFETIME_SECONDS,
  };
}

/** That payload as the endpoint accepts it the moment it is minted: judged, not written down a second time. */
export function sampleAcceptance(origin: string, projectId: string) {
  const context = {
    audience: audienceUrl(origin, projectId),
    previousAudiences: [],
    nowSeconds: ISSUED_AT_SECONDS,
  };
  const { identity, findings } = judgeClaims(samplePayload(origin, projectId), context);
  if (identity === null) throw new Error("the payload of the examples is refused");
  return { identity, currency: "USD", preview: false, warnings: findings, nowSeconds: ISSUED_AT_SECONDS };
}
