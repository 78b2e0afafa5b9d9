import { setTimeout as wait } from "node:timers/promises";
import { isStoreUnavailable } from "#lib/db/errors.ts";
import { sharedState } from "#lib/shared-state.ts";
import { listenToProject, readChangeMark } from "./listening.ts";
import type { Member } from "./viewer.ts";

/** Attempts may reach another process: the store is asked this often, so that they show well within a second. */
const LOOK_EVERY_MS = 400;
/** Sent although nothing has changed: keeps proxies from closing the connection, and ages what ages by itself. */
const REFRESH_EVERY_MS = 15_000;

/**
 * Comes around whenever something of a project's identity page has changed, and every 15 s in any case; begins at once.
 * Ends when `signal` aborts, when the process ends, and when the viewer may no longer see the project. While it runs the
 * project counts as listened to.
 */
export async function* watchProject(
  viewer: Member,
  projectId: string,
  signal: AbortSignal,
): AsyncGenerator<undefined> {
  const stopped = AbortSignal.any([signal, processEnding().signal]);
  let seen = "";
  let toldAt = 0;
  while (!stopped.aborted) {
    const mark = await readMarkOrNone(viewer, projectId);
    const now = Date.now();
    const changed = mark !== null && mark !== seen;
    if (changed || now - toldAt >= REFRESH_EVERY_MS) {
      if (mark !== null && !(await listenToProject(viewer, projectId, now))) return;
      seen = mark ?? seen;
      toldAt = now;
      yield;
    }
    await wait(LOOK_EVERY_MS, null, { signal: stopped }).catch(() => null);
  }
}

/** A store that is gone is looked for again: the page that watches need not come back by itself. */
async function readMarkOrNone(viewer: Member, projectId: string): Promise<string | null> {
  try {
    return await readChangeMark(viewer, projectId);
  } catch (error) {
    if (isStoreUnavailable(error)) return null;
    throw error;
  }
}

/** Ends all watching: a process that stops need not wait for pages that stay open. */
export function endWatching(): void {
  processEnding().abort();
}

function processEnding(): AbortController {
  return sharedState("process-ending", () => new AbortController());
}
