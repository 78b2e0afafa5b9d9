import type { Finding } from "#lib/token/findings.ts";
import { judgeClaims } from "#lib/token/judge-claims.ts";
import { formatMoney } from "#lib/token/revenue.ts";

export type PreviewReading = { headline: string; findings: readonly Finding[] };

/** What the endpoint would make of these claims, by the endpoint's own judgement. */
export function readPreview(
  claims: { iat: number } & Record<string, unknown>,
  audience: string,
  currency: string,
): PreviewReading {
  const { findings, identity } = judgeClaims(claims, {
    audience,
    previousAudiences: [],
    nowSeconds: claims.iat,
  });
  return { headline: headlineOf(identity?.monthlyRevenueCents, claims, currency), findings };
}

function headlineOf(
  monthlyRevenueCents: number | null | undefined,
  claims: Record<string, unknown>,
  currency: string,
): string {
  if (monthlyRevenueCents === undefined) return "Refused";
  if (monthlyRevenueCents !== null) return `${formatMoney(monthlyRevenueCents, currency, "en-US")} / month`;
  return "traits" in claims ? "Revenue unknown" : "Identified, no revenue";
}
