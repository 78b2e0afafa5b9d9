import type { FindingCode } from "#lib/token/findings.ts";

/** Tokens of some time. `noise` are signatures of nobody, which anyone can send; they are in none of the others. */
export type ShownCounts = {
  accepted: number;
  refused: readonly { code: FindingCode; count: number }[];
  noise: number;
};

/** How a project's integration is doing; times are epoch milliseconds. */
export type ShownHealth = {
  status: "waiting" | "live" | "failing";
  reason: "refusals" | "silence" | null;
  firstVerifiedAt: number | null;
  /** Null also where the last accepted token is older than what is kept. */
  lastVerifiedAt: number | null;
  hour: ShownCounts;
  day: ShownCounts;
  medianSkewSeconds: number | null;
  /** 0..1; null where no secret is retiring. */
  retiringShare: number | null;
  bars: readonly ShownBar[];
};

/** The tokens of an hour that begins at `at`. */
export type ShownBar = { at: number; accepted: number; refused: number; noise: number };
