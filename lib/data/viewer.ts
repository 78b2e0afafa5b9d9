export type Member = {
  kind: "member";
  userId: string;
  sessionId: string;
  /** Epoch milliseconds of the last password proof in this session; 0 where there was none. */
  verifiedAt: number;
  address: string;
};

/** Whoever holds a project id: the public endpoint. */
export type Widget = { kind: "widget" };

/** Somebody who has not signed in. */
export type Visitor = { kind: "visitor"; address: string };

const FRESH_MS = 600_000;
// Between the clocks of two processes; a time further ahead is a clock that was set back, and proves nothing.
const CLOCK_SKEW_MS = 5_000;

/** Whether the password was given in this session within 600 s, which revealing and deleting need. */
export function isFresh({ verifiedAt }: Member, now: number): boolean {
  const age = now - verifiedAt;
  return age >= -CLOCK_SKEW_MS && age <= FRESH_MS;
}
