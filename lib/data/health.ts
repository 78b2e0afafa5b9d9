import { sql } from "kysely";
import { type Store, store } from "#lib/db/store.ts";
import { findAccess } from "./access.ts";
import {
  countOutcomes,
  DAY_MS,
  type HealthStatus,
  HOUR_MS,
  isVerified,
  judgeHealth,
  type OutcomeCounts,
  sumCounts,
  type Tally,
} from "./judge-health.ts";
import { showCode } from "./shown-code.ts";
import type { Member } from "./viewer.ts";

/** How a project's integration is doing. Times are epoch milliseconds. */
export type Health = HealthStatus & {
  firstVerifiedAt: number | null;
  /** Null also where the last accepted token is older than what is kept. */
  lastVerifiedAt: number | null;
  hour: OutcomeCounts;
  day: OutcomeCounts;
  /** How far the clock that mints runs ahead, by the tokens of the last hour whose signature verified. */
  medianSkewSeconds: number | null;
  /** Of those tokens, the share that the retiring secret signed, 0..1; null where there is none of either. */
  retiringShare: number | null;
  /** The last 24 hours, oldest first; each begins at `at`. */
  bars: readonly HealthBar[];
};

export type HealthBar = { at: number; accepted: number; refused: number; noise: number };

const MINUTE_MS = 60_000;
const BARS = 24;
/** So many tokens are enough for a median, however many there were. */
const SAMPLE = 200;

/** Null for a project that the viewer may not see. */
export async function readHealth(viewer: Member, projectId: string, now: number): Promise<Health | null> {
  const db = store();
  const access = await findAccess(db, viewer, projectId);
  const project = await readProject(db, projectId, now);
  if (access === null || project === undefined) return null;

  // Counts come by the minute: the day ends with the one that runs.
  const startAt = Math.floor(now / MINUTE_MS) * MINUTE_MS + MINUTE_MS - DAY_MS;
  const tallies = (await readTallies(db, projectId, startAt)).map((tally) => ({
    ...tally,
    code: showCode(access.role, tally.code),
  }));
  const hour = tallies.filter(({ bar }) => bar === BARS - 1);
  const { firstVerifiedAt, retiringId } = project;
  const lastVerifiedAt = firstVerifiedAt === null ? null : await readLastAccepted(db, projectId);
  const verified = hour.filter(isVerified);
  const sample = await sampleVerified(db, projectId, { verified, since: startAt + DAY_MS - HOUR_MS });
  const { lastRefusedAt, skews } = sample;
  const signed = sumCounts(verified);
  return {
    ...judgeHealth({ firstVerifiedAt, lastVerifiedAt, lastRefusedAt, tallies: hour, now }),
    firstVerifiedAt,
    lastVerifiedAt,
    hour: countOutcomes(hour),
    day: countOutcomes(tallies),
    medianSkewSeconds: findMedian(skews),
    retiringShare:
      retiringId === null || signed === 0
        ? null
        : sumCounts(verified.filter(({ secretId }) => secretId === retiringId)) / signed,
    bars: Array.from({ length: BARS }, (_, index) => {
      const { accepted, refused, noise } = countOutcomes(tallies.filter(({ bar }) => bar === index));
      return { at: startAt + index * HOUR_MS, accepted, refused: sumCounts(refused), noise };
    }),
  };
}

async function readProject(db: Store, projectId: string, now: number) {
  return db
    .selectFrom("project")
    .leftJoin("signingSecret", (join) =>
      join
        .onRef("signingSecret.projectId", "=", "project.id")
        .on("signingSecret.state", "=", "retiring")
        .on("signingSecret.retiresAt", ">", now),
    )
    .select(["project.firstVerifiedAt", "signingSecret.id as retiringId"])
    .where("project.id", "=", projectId)
    .executeTakeFirst();
}

/** How many of each outcome there were in each of the 24 hours that begin at `startAt`. */
async function readTallies(db: Store, projectId: string, startAt: number) {
  const { rows } = await sql<Tally & { bar: number }>`
    select bar, code, "secretId", cast(sum("count") as bigint) as "count"
    from (
      select ("minuteAt" - cast(${startAt} as bigint)) / ${sql.lit(HOUR_MS)} as bar, code, "secretId", "count"
      from "attemptCount"
      where "projectId" = ${projectId} and "minuteAt" >= ${startAt} and "minuteAt" < ${startAt + DAY_MS}
    ) as counted
    group by bar, code, "secretId"`.execute(db);
  return rows;
}

async function readLastAccepted(db: Store, projectId: string): Promise<number | null> {
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

/** The newest tokens whose signature verified, of each outcome as many as its share: so each reads a few rows of one index. */
async function sampleVerified(
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
    skews.push(...rows.flatMap(({ iatDelta }) => iatDelta ?? []));
    const [newest] = rows;
    if (code !== "" && newest !== undefined) lastRefusedAt = Math.max(newest.at, lastRefusedAt ?? 0);
  }
  return { skews, lastRefusedAt };
}

/** Of an even number the lower of the two in the middle, which is a value that was seen. */
function findMedian(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null;
}
