import type { ListenedAttempt } from "./listened-state.ts";

/** Attempts that are alike: one row. `newest` is shown, `count` says how many there were. */
export type AttemptGroup = { key: string; newest: ListenedAttempt; count: number };

/**
 * One row for each cause and page, and for each person: the same again and again pushes nothing else out. Newest first, as
 * they come.
 */
export function groupAttempts(attempts: readonly ListenedAttempt[]): AttemptGroup[] {
  const groups = new Map<string, AttemptGroup>();
  for (const attempt of attempts) {
    const key = keyOf(attempt);
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { key, newest: attempt, count: 1 });
  }
  return [...groups.values()];
}

/** What was known and what came, newest first, each once; of so many that no page grows without end. */
export function mergeAttempts(
  known: readonly ListenedAttempt[],
  arrived: readonly ListenedAttempt[],
): readonly ListenedAttempt[] {
  const ids = new Set(arrived.map(({ id }) => id));
  const earlier = known.filter(({ id }) => !ids.has(id));
  return [...arrived, ...earlier].toSorted((a, b) => b.at - a.at).slice(0, MAXIMUM_KEPT);
}

const MAXIMUM_KEPT = 500;

function keyOf({ outcome, code, findings, host, person }: ListenedAttempt): string {
  if (outcome === "accepted") return JSON.stringify([outcome, person?.id ?? null, host]);
  // Not their messages: those of times say how long, which is never the same twice.
  const causes = findings.map((finding) => [finding.code, finding.how]);
  return JSON.stringify([outcome, code, causes, host]);
}
