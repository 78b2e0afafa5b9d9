import { expect, test } from "@playwright/test";
import { createSchedule, type Job, runJobs } from "#lib/server/maintenance.ts";

const MINUTE_MS = 60_000;

/** Jobs that write down when they ran, and the plan to run them with. */
function record(...jobs: { name: string; everyMs?: number; fails?: boolean }[]) {
  const ran: string[] = [];
  const logged: unknown[] = [];
  const ending = new AbortController();
  const made = jobs.map(
    ({ name, everyMs = MINUTE_MS, fails }): Job => ({
      name,
      everyMs,
      run: async (now) => {
        ran.push(`${name} ${now}`);
        if (fails) throw new RangeError("a message that may hold a token");
      },
    }),
  );
  const log = { error: (line: unknown) => void logged.push(line) };
  return { made, ran, logged, ending, plan: { log, signal: ending.signal, now: () => 7 } };
}

test("a job is due at once, and then each time its interval has passed", () => {
  const { made } = record({ name: "minutely" }, { name: "hourly", everyMs: 60 * MINUTE_MS });
  const due = createSchedule(made);
  const namesAt = (minute: number) => due(minute * MINUTE_MS).map(({ name }) => name);
  expect(namesAt(1_000)).toEqual(["minutely", "hourly"]);
  expect(namesAt(1_000.5)).toEqual([]);
  expect(namesAt(1_001)).toEqual(["minutely"]);
  expect(namesAt(1_060)).toEqual(["minutely", "hourly"]);
});

test("a clock that is set back puts no job off", () => {
  const { made } = record({ name: "minutely" });
  const due = createSchedule(made);
  due(1_000 * MINUTE_MS);
  expect(due(2 * MINUTE_MS)).toHaveLength(1);
});

test("a job that fails is logged by its kind alone, and the others run", async () => {
  const { made, ran, logged, plan } = record({ name: "broken", fails: true }, { name: "sound" });
  await runJobs(made, plan);
  expect(ran).toEqual(["broken 7", "sound 7"]);
  expect(logged).toEqual([{ job: "broken", error: "RangeError" }]);
});

test("no job begins once it is told to end", async () => {
  const { made, ran, ending, plan } = record({ name: "one" });
  ending.abort();
  await runJobs(made, plan);
  expect(ran).toEqual([]);
});
