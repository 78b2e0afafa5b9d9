import type { AttemptFilter } from "./attempt-query.ts";
import { AttemptRow } from "./attempt-row.tsx";
import type { ShownAttempt } from "./shown-attempt.ts";

/** Tokens that came, newest first. */
export function AttemptList({
  attempts,
  ...context
}: {
  attempts: readonly ShownAttempt[];
  projectId: string;
  currency: string;
  filter: AttemptFilter;
}) {
  return (
    <ol
      aria-label="Attempts"
      className="divide-y divide-line overflow-clip rounded-lg border border-line bg-raised"
    >
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <AttemptRow attempt={attempt} {...context} />
        </li>
      ))}
    </ol>
  );
}
