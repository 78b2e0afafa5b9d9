import { type FindingCode, isFindingCode, isSignatureCause } from "#lib/token/findings.ts";
import { DAY_MS } from "./durations.ts";

/** Tokens that came in some time, by what became of them. */
export type OutcomeCounts = {
  accepted: number;
  /** Most frequent first. Each bore a signature of the project's, or one whose mistake is known. */
  refused: readonly { code: FindingCode; count: number }[];
  /** Signatures of nobody and what is no token: anyone who knows the project id can send them. */
  noise: number;
};

/** `code` is empty for accepted tokens, `secretId` where no secret of the project signed. */
export type Tally = { code: string; secretId: string; count: number };

export type HealthStatus = {
  status: "waiting" | "live" | "failing";
  reason: "refusals" | "silence" | null;
};

const ENOUGH_REFUSALS = 3;

/** Epoch milliseconds throughout, null for what has never been. */
export type HealthFacts = {
  firstVerifiedAt: number | null;
  lastVerifiedAt: number | null;
  /** The last refused token whose signature verified. */
  lastRefusedAt: number | null;
  /** Of the last hour. */
  tallies: readonly Tally[];
  now: number;
};

/**
 * Waiting until the first accepted token. Failing while more than half of the last hour's tokens whose signature
 * verified are refused, at least three and none accepted after them, or when no token was accepted for a day. A token
 * that nobody's secret signed changes nothing: anyone may send it.
 */
export function judgeHealth(facts: HealthFacts): HealthStatus {
  if (facts.firstVerifiedAt === null) return { status: "waiting", reason: null };
  if (isRefusing(facts)) return { status: "failing", reason: "refusals" };
  const { lastVerifiedAt, now } = facts;
  if (lastVerifiedAt === null || now - lastVerifiedAt >= DAY_MS) {
    return { status: "failing", reason: "silence" };
  }
  return { status: "live", reason: null };
}

function isRefusing({ tallies, lastVerifiedAt, lastRefusedAt }: HealthFacts): boolean {
  const verified = tallies.filter(isVerified);
  const refused = sumCounts(verified.filter(({ code }) => code !== ""));
  if (refused < ENOUGH_REFUSALS || refused * 2 <= sumCounts(verified)) return false;
  return lastVerifiedAt === null || lastRefusedAt === null || lastVerifiedAt <= lastRefusedAt;
}

/** Whether a secret that verified then signed it; one that has ended is a known mistake. */
export function isVerified({ code, secretId }: Pick<Tally, "code" | "secretId">): boolean {
  return secretId !== "" && !isSecretMistake(code);
}

/** Everything else before the signature's verdict proves nobody. */
function isNoise({ code, secretId }: Tally): boolean {
  return code !== "" && secretId === "" && !isSecretMistake(code);
}

function isSecretMistake(code: string): boolean {
  return code === "secret_exposed" || isSignatureCause(code);
}

/** The tallies of some time in one. */
export function countOutcomes(tallies: readonly Tally[]): OutcomeCounts {
  const refused = new Map<FindingCode, number>();
  for (const tally of tallies) {
    const { code, count } = tally;
    if (isFindingCode(code) && !isNoise(tally)) refused.set(code, count + (refused.get(code) ?? 0));
  }
  return {
    accepted: sumCounts(tallies.filter(({ code }) => code === "")),
    refused: [...refused]
      .map(([code, count]) => ({ code, count }))
      .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
    noise: sumCounts(tallies.filter(isNoise)),
  };
}

export function sumCounts(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
