import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import { store, storeKind } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";
import { DAY_MS } from "./durations.ts";
import { readKeptCodes } from "./kept-codes.ts";

const KEPT_MS = 30 * DAY_MS;
/** Health looks back one day; the second is for clocks and for those who look at the store. */
const COUNTS_KEPT_MS = 2 * DAY_MS;

/**
 * Of each project, whichever comes first. Codes have quotas of their own, so that whoever floods a public project id
 * pushes out nothing but junk of the same kind: neither accepted tokens nor the one mistake somebody looks for.
 */
export const MAX_ACCEPTED = 10_000;
export const MAX_PER_CODE = 1_000;

/** SQLite works on the thread that answers requests: a statement deletes no more than that, then others have a turn. */
const ROWS_PER_STATEMENT = 500;
const PROJECTS_PER_STATEMENT = 100;
const MAX_GROWN = 10_000;

/** The attempts of a project with one outcome, as far as they are kept. */
type Outcome = { projectId: string; code: string };

/** What has grown since it was last pruned. What finds no room here waits for the next sweep. */
function grown(): Map<string, Outcome> {
  return sharedState("grown-attempts", () => new Map<string, Outcome>());
}

/** Those whose rows were added, so that pruning knows where to look. */
export function rememberGrown(outcomes: Iterable<Outcome>): void {
  const known = grown();
  for (const { projectId, code } of outcomes) {
    if (known.size < MAX_GROWN) known.set(`${projectId} ${code}`, { projectId, code });
  }
}

/** Brings back to its quota what this process has added to. Ends early, between two statements, when it is told to. */
export async function pruneGrownAttempts(now: number, signal: AbortSignal): Promise<void> {
  const known = grown();
  // As they are now: what is being flooded grows again at once, and would be pruned again and again, and nothing else.
  for (const [key, outcome] of [...known]) {
    if (signal.aborted) return;
    known.delete(key);
    await pruneOutcome(outcome, now, signal);
  }
}

/** The same for all there is, whoever added it, and for what has only grown old. */
export async function sweepAttempts(now: number, signal: AbortSignal): Promise<void> {
  let last = "";
  for (;;) {
    const projects = await store()
      .selectFrom("project")
      .select("id")
      .where("id", ">", last)
      .orderBy("id")
      .limit(PROJECTS_PER_STATEMENT)
      .execute();
    for (const { id } of projects) {
      for (const code of await readKeptCodes(store(), id))
        await pruneOutcome({ projectId: id, code }, now, signal);
      await pruneCounts(id, now, signal);
      if (signal.aborted) return;
    }
    const end = projects.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

async function pruneOutcome({ projectId, code }: Outcome, now: number, signal: AbortSignal): Promise<void> {
  const tooOld = { at: now - KEPT_MS, id: "" };
  const tooMany = await store()
    .selectFrom("attempt")
    .select(["at", "id"])
    .where("projectId", "=", projectId)
    .where("code", "=", code)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .offset(code === "" ? MAX_ACCEPTED : MAX_PER_CODE)
    .limit(1)
    .executeTakeFirst();
  const { at, id } = tooMany !== undefined && tooMany.at >= tooOld.at ? tooMany : tooOld;
  await repeat(signal, async () => {
    const { numAffectedRows } = await sql`
      delete from attempt where id in (
        select id from attempt
        where "projectId" = ${projectId} and code = ${code} and at <= ${at} and (at < ${at} or id <= ${id})
        order by at, id limit ${ROWS_PER_STATEMENT} ${skipLocked()}
      )`.execute(store());
    return numAffectedRows;
  });
}

async function pruneCounts(projectId: string, now: number, signal: AbortSignal): Promise<void> {
  await repeat(signal, async () => {
    const { numAffectedRows } = await sql`
      delete from "attemptCount" where ("projectId", "minuteAt", code, "secretId") in (
        select "projectId", "minuteAt", code, "secretId" from "attemptCount"
        where "projectId" = ${projectId} and "minuteAt" < ${now - COUNTS_KEPT_MS}
        order by "minuteAt" limit ${ROWS_PER_STATEMENT} ${skipLocked()}
      )`.execute(store());
    return numAffectedRows;
  });
}

/** Two processes that prune at once, or one and a project's deletion, would wait for each other. */
function skipLocked() {
  return storeKind() === "postgres" ? sql`for update skip locked` : sql``;
}

async function repeat(signal: AbortSignal, deleteSome: () => Promise<bigint | undefined>): Promise<void> {
  for (let deleted = ROWS_PER_STATEMENT; deleted === ROWS_PER_STATEMENT && !signal.aborted; ) {
    deleted = Number(await deleteSome());
    await nextTurn();
  }
}
