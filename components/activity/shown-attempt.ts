import type { Finding, FindingCode } from "#lib/token/findings.ts";

/** A token that came, as it is shown. Times are epoch milliseconds. */
export type ShownAttempt = {
  id: string;
  at: number;
  outcome: "accepted" | "refused";
  code: FindingCode | null;
  /** Of a refused token: all there are where it was diagnosed in full, else the first. Of an accepted one its warnings. */
  findings: readonly Finding[];
  host: string | null;
  tokenHead: string;
  tokenLength: number;
  lifetimeLeftSeconds: number | null;
  skewSeconds: number | null;
  signedWith: "current" | "retiring" | "ended" | null;
  person: {
    id: string;
    email: string | null;
    plan: string | null;
    monthlyRevenueCents: number | null;
  } | null;
};
