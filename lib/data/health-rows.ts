import { sql } from "kysely";
import type { Store } from "#lib/db/store.ts";
import { HOUR_MS } from "./durations.ts";
import { sumCounts, type Tally } from "./judge-health.ts";

/** So many tokens are enough for a median, however many there were. */
const SAMPLE = 200;

/** How many of each outcome there were between two times, in each hour from the first on. */
export async function readTallies(
  db: Store,
  projectId: string,
  { from, to }: { from: number; to: number },
): Promise<(Tally & { bar: number })[]> {
  const { rows } = await sql<Tally & { bar: number }>`
    select bar, code, "secretId", cast(sum("count") as bigint) as "count"
    from (
      select ("minuteAt" - cast(${from} as bigint)) / ${sql.lit(HOUR_MS)} as bar, code, "secretId", "count"
      from "attemptCount"
      where "projectId" = ${projectId} and "minuteAt" >= ${from} and "minuteAt" < ${to}
    ) as counted
    group by bar, code, "secretId"`.execute(db);
  return rows;
}

export async function readLastAccepted(db: Store, projectId: string): Promise<number | null> {
  const row = await db
    .selectFrom("attempt")
    .select("at")
    .where("projectId", "=", projectId)
    .where("code", "=", "")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * The newest tokens whose signature verified, of each outcome as many as its share: so each reads a few rows along one
 * index.
 */
export async function sampleVerified(
  db: Store,
  projectId: string,
  { verified, since }: { verified: readonly Tally[]; since: number },
): Promise<{ skews: number[]; lastRefusedAt: number | null }> {
  const total = sumCounts(verified);
  const skews: number[] = [];
  let lastRefusedAt: number | null = null;
  for (const code of new Set(verified.map((tally) => tally.code))) {
    const count = sumCounts(verified.filter((tally) => tally.code === code));
    const rows = await db
      .selectFrom("attempt")
      .select(["at", "iatDelta"])
      .where("projectId", "=", projectId)
      .where("code", "=", code)
      .where("at", ">=", since)
      .where("secretId", "is not", null)
      .orderBy("at", "desc")
      .limit(Math.ceil((SAMPLE * count) / total))
      .execute();
    skews.push(...rows.flatMap(({ iatDelta }) => (isClock(iatDelta) ? iatDelta : [])));
    const [newest] = rows;
    if (code !== "" && newest !== undefined) lastRefusedAt = Math.max(newest.at, lastRefusedAt ?? 0);
  }
  return { skews, lastRefusedAt };
}

/** A time in milliseconds says nothing of a clock, and would be the median once most are. */
function isClock(skewSeconds: number | null): skewSeconds is number {
  return skewSeconds !== null && Math.abs(skewSeconds) < 10 * 365 * 86_400;
}
