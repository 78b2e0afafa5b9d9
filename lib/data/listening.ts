import { store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";
import { findAccess } from "./access.ts";
import { forgetVerificationKeys } from "./verification-keys.ts";
import type { Member, Widget } from "./viewer.ts";

/** Longer than a browser lets a hidden page sleep between two polls. */
const LISTENED_MS = 90_000;
const RENEW_BEFORE_MS = 60_000;
const DIAGNOSE_EVERY_MS = 1_000;
/** Where another process has this second's turn. */
const ASK_AGAIN_MS = 50;
const MAX_TURNS = 10_000;
/** More than there are outcomes in a minute. */
const COUNTS_MARKED = 50;

/**
 * Says that a member watches the project's attempts: from now on each process diagnoses refused tokens in full, until
 * nobody says so again. False for a project that the viewer may not see.
 */
export async function listenToProject(viewer: Member, projectId: string, now: number): Promise<boolean> {
  if ((await findAccess(store(), viewer, projectId)) === null) return false;
  const { numUpdatedRows } = await store()
    .updateTable("project")
    .set({ listenedUntil: now + LISTENED_MS })
    .where("id", "=", projectId)
    .where((where) =>
      where.or([
        where("listenedUntil", "is", null),
        where("listenedUntil", "<", now + RENEW_BEFORE_MS),
        // A clock that was set back.
        where("listenedUntil", ">", now + LISTENED_MS),
      ]),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) forgetVerificationKeys(projectId);
  return true;
}

/** Whether this refused token may be diagnosed in full: at most one a second and project, whichever process it reached. */
export async function claimDiagnosis(_viewer: Widget, projectId: string, now: number): Promise<boolean> {
  const turns = nextTurns();
  const wait = (turns.get(projectId) ?? 0) - now;
  if (wait > 0 && wait <= DIAGNOSE_EVERY_MS) return false;
  if (turns.size >= MAX_TURNS) turns.clear();
  // Before the store answers, so that those who come meanwhile do not ask it too.
  turns.set(projectId, now + ASK_AGAIN_MS);
  const { numUpdatedRows } = await store()
    .updateTable("project")
    .set({ diagnosedAt: now })
    .where("id", "=", projectId)
    .where((where) =>
      where.or([
        where("diagnosedAt", "is", null),
        where("diagnosedAt", "<=", now - DIAGNOSE_EVERY_MS),
        where("diagnosedAt", ">", now + DIAGNOSE_EVERY_MS),
      ]),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) turns.set(projectId, now + DIAGNOSE_EVERY_MS);
  return numUpdatedRows > 0n;
}

/** When each project's turn may be asked for again: a flood of refused tokens must not write to the store for each. */
function nextTurns(): Map<string, number> {
  return sharedState("next-diagnoses", () => new Map<string, number>());
}

/**
 * A text that is another one whenever something of the identity page has changed by itself; "" for no such project. What
 * came is told by its counts too: a process whose clock is a little slow adds attempts behind the newest one.
 */
export async function readChangeMark(_viewer: Member, projectId: string): Promise<string> {
  const [project, secrets, attempt, counted] = await Promise.all([
    store()
      .selectFrom("project")
      .select(["previewedAt", "snippetCopiedAt", "firstVerifiedAt", "widgetHost"])
      .where("id", "=", projectId)
      .executeTakeFirst(),
    store()
      .selectFrom("signingSecret")
      .select(["id", "state", "retiresAt", "lastUsedAt"])
      .where("projectId", "=", projectId)
      .where("state", "in", ["current", "retiring"])
      .orderBy("id")
      .execute(),
    store()
      .selectFrom("attempt")
      .select("id")
      .where("projectId", "=", projectId)
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst(),
    store()
      .selectFrom("attemptCount")
      .select(["minuteAt", "code", "secretId", "count"])
      .where("projectId", "=", projectId)
      .orderBy("minuteAt", "desc")
      .orderBy("code", "desc")
      .orderBy("secretId", "desc")
      .limit(COUNTS_MARKED)
      .execute(),
  ]);
  return project === undefined ? "" : JSON.stringify([project, secrets, attempt?.id, counted]);
}
