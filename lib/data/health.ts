import { type Store, store } from "#lib/db/store.ts";
import { findAccess } from "./access.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations.ts";
import { readLastAccepted, readTallies, sampleVerified } from "./health-rows.ts";
import {
  countOutcomes,
  type HealthStatus,
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

const BARS = 24;

/** Null for a project that the viewer may not see. */
export async function readHealth(viewer: Member, projectId: string, now: number): Promise<Health | null> {
  const db = store();
  const access = await findAccess(db, viewer, projectId);
  const project = await readProject(db, projectId, now);
  if (access === null || project === undefined) return null;

  const to = endOfMinute(now);
  const from = to - DAY_MS;
  const tallies = (await readTallies(db, projectId, { from, to })).map((tally) => ({
    ...tally,
    code: showCode(access.role, tally.code),
  }));
  const hour = tallies.filter(({ bar }) => bar === BARS - 1);
  const { skews, ...judged } = await judgeProject(db, { id: projectId, ...project }, { hour, now });
  return {
    ...judged,
    firstVerifiedAt: project.firstVerifiedAt,
    hour: countOutcomes(hour),
    day: countOutcomes(tallies),
    medianSkewSeconds: findMedian(skews),
    retiringShare: findShare(hour.filter(isVerified), project.retiringId),
    bars: Array.from({ length: BARS }, (_, index) => {
      const { accepted, refused, noise } = countOutcomes(tallies.filter(({ bar }) => bar === index));
      return { at: from + index * HOUR_MS, accepted, refused: sumCounts(refused), noise };
    }),
  };
}

/** The state of each project that the viewer may see, by its id. */
export async function listHealthStatuses(viewer: Member, now: number): Promise<Map<string, HealthStatus>> {
  const db = store();
  const projects = await db
    .selectFrom("project")
    .innerJoin("member", "member.organizationId", "project.organizationId")
    .select(["project.id", "project.firstVerifiedAt"])
    .where("member.userId", "=", viewer.userId)
    .execute();
  const to = endOfMinute(now);
  const statuses = new Map<string, HealthStatus>();
  for (const project of projects) {
    const hour =
      project.firstVerifiedAt === null ? [] : await readTallies(db, project.id, { from: to - HOUR_MS, to });
    const { status, reason } = await judgeProject(db, project, { hour, now });
    statuses.set(project.id, { status, reason });
  }
  return statuses;
}

async function judgeProject(
  db: Store,
  { id, firstVerifiedAt }: { id: string; firstVerifiedAt: number | null },
  { hour, now }: { hour: readonly Tally[]; now: number },
): Promise<HealthStatus & { lastVerifiedAt: number | null; skews: number[] }> {
  const lastVerifiedAt = firstVerifiedAt === null ? null : await readLastAccepted(db, id);
  const verified = hour.filter(isVerified);
  const since = endOfMinute(now) - HOUR_MS;
  const { lastRefusedAt, skews } = await sampleVerified(db, id, { verified, since });
  const facts = { firstVerifiedAt, lastVerifiedAt, lastRefusedAt, tallies: hour, now };
  return { ...judgeHealth(facts), lastVerifiedAt, skews };
}

/** Counts come by the minute: the last hour and day end with the one that runs. */
function endOfMinute(now: number): number {
  return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
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

function findShare(verified: readonly Tally[], secretId: string | null): number | null {
  const all = sumCounts(verified);
  if (secretId === null || all === 0) return null;
  return sumCounts(verified.filter((tally) => tally.secretId === secretId)) / all;
}

/** Of an even number the lower of the two in the middle, which is a value that was seen. */
function findMedian(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null;
}
