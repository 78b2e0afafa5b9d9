import { setTimeout as wait } from "node:timers/promises";
import { HOUR_MS, MINUTE_MS } from "#lib/data/durations.ts";
import { destroyEndedSecrets, settleRetiredSecrets } from "#lib/data/ended-secrets.ts";
import { pruneGrownAttempts, sweepAttempts } from "#lib/data/prune-attempts.ts";
import { pruneTombstones } from "#lib/data/tombstones.ts";
import { describeError, type Log } from "./log.ts";

/** What has to be done again and again. Several processes may do it at once, and any may end in the middle. */
export type Job = {
  name: string;
  everyMs: number;
  run: (now: number, signal: AbortSignal) => Promise<unknown>;
};

export const jobs: readonly Job[] = [
  { name: "sweep attempts", everyMs: HOUR_MS, run: sweepAttempts },
  { name: "settle secrets", everyMs: MINUTE_MS, run: settleRetiredSecrets },
  { name: "destroy secrets", everyMs: HOUR_MS, run: destroyEndedSecrets },
  { name: "prune attempts", everyMs: MINUTE_MS, run: pruneGrownAttempts },
  { name: "prune tombstones", everyMs: MINUTE_MS, run: pruneTombstones },
];

/** Runs each job at once and then when it is due, one after the other, until it is stopped. */
export function startMaintenance(log: Pick<Log, "error">): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const running = keepRunning(log, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function keepRunning(log: Pick<Log, "error">, signal: AbortSignal): Promise<void> {
  const due = createSchedule(jobs);
  while (!signal.aborted) {
    await runJobs(due(Date.now()), { log, signal, now: Date.now });
    // Whatever else keeps the process may end it: this does not.
    await wait(MINUTE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Of the jobs those that are due at a time; each is due at once, then `everyMs` after it was last. */
export function createSchedule(all: readonly Job[]): (now: number) => Job[] {
  const lastAt = new Map<Job, number>();
  return (now) => {
    // A clock that was set back must put nothing off.
    const due = all.filter(
      (job) => Math.abs(now - (lastAt.get(job) ?? Number.NEGATIVE_INFINITY)) >= job.everyMs,
    );
    for (const job of due) lastAt.set(job, now);
    return due;
  };
}

/** One that fails is logged and tried again when it is next due; the others run. */
export async function runJobs(
  due: readonly Job[],
  { log, signal, now }: { log: Pick<Log, "error">; signal: AbortSignal; now: () => number },
): Promise<void> {
  for (const job of due) {
    if (signal.aborted) return;
    try {
      await job.run(now(), signal);
    } catch (error) {
      log.error({ job: job.name, error: describeError(error) }, "A job of the maintenance failed");
    }
  }
}
