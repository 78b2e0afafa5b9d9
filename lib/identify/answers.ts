import { describeFinding, type Finding } from "#lib/token/findings.ts";
import type { Identity } from "#lib/token/verify.ts";

/** Long enough for a store that restarts, short enough that a page identifies its person on the same view. */
const RETRY_AFTER_SECONDS = 5;
const PREFLIGHT_SECONDS = 86_400;

/** On every answer: any site may call the endpoint, without cookies, and may read how long to wait. */
const sharedHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Retry-After",
  "Cache-Control": "no-store",
};

const allowedMethods = "POST, OPTIONS";

/** What a refusal's status brings along. */
const statusHeaders: Record<number, Record<string, string>> = {
  401: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
  405: { Allow: allowedMethods },
  503: { "Retry-After": `${RETRY_AFTER_SECONDS}` },
};

export type Acceptance = {
  identity: Identity;
  currency: string;
  preview: boolean;
  warnings: readonly Finding[];
  nowSeconds: number;
};

/** What the presented token says, never stored data. */
export function answerPerson({ identity, currency, preview, warnings, nowSeconds }: Acceptance): Response {
  const { sub, email, plan, monthlyRevenueCents, expiresAtSeconds } = identity;
  const body = {
    person: {
      id: sub,
      email,
      plan,
      monthlyRevenue: monthlyRevenueCents === null ? null : { cents: monthlyRevenueCents, currency },
    },
    expiresAt: new Date(expiresAtSeconds * 1000).toISOString().replace(".000Z", "Z"),
    expiresInSeconds: Math.max(0, expiresAtSeconds - nowSeconds),
    ...(preview ? { preview } : {}),
    // In the contract's form: what else a finding tells is for the dashboard.
    warnings: warnings.map(({ code, severity, claim, message, fix }) => ({
      code,
      severity,
      claim,
      message,
      fix,
    })),
  };
  return answerJson(200, "application/json", body);
}

/** A refusal as a problem document (RFC 9457); its type leads to the words on that code. */
export function answerFinding({ code, message }: Finding, origin: string): Response {
  const { status = 401, title } = describeFinding(code);
  const body = { type: `${origin}/docs/findings#${code}`, title, status, code, detail: message };
  return answerJson(status, "application/problem+json", body);
}

/** A fault of our own: nothing of it is told. */
export function answerFault(): Response {
  return answerJson(500, "application/problem+json", {
    type: "about:blank",
    title: "Internal error",
    status: 500,
  });
}

export function answerPreflight(): Response {
  const headers = {
    ...sharedHeaders,
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Allow-Methods": allowedMethods,
    "Access-Control-Max-Age": `${PREFLIGHT_SECONDS}`,
  };
  return new Response(null, { status: 204, headers });
}

function answerJson(status: number, contentType: string, body: unknown): Response {
  const headers = { ...sharedHeaders, ...statusHeaders[status], "Content-Type": contentType };
  return new Response(JSON.stringify(body), { status, headers });
}
