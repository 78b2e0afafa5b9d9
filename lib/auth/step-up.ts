import { spendTry } from "#lib/db/spend-try.ts";
import { store } from "#lib/db/store.ts";
import { auth } from "./auth.ts";
import type { Member } from "./member.ts";

/** Whoever sits at somebody's open session must not be able to guess the password there. */
const MAX_TRIES = 5;
const WINDOW_MS = 15 * 60_000;

export type StepUp =
  | { ok: true; member: Member }
  /** `retryAt`: epoch milliseconds from which on one may try again once no try is left. */
  | { ok: false; reason: "wrong"; triesLeft: number; retryAt: number }
  | { ok: false; reason: "locked"; retryAt: number };

/** Checks the password of somebody who is signed in; when it is right their session is fresh from `now` on. */
export async function stepUp(member: Member, password: string, now: number): Promise<StepUp> {
  const allowance = { purpose: "step_up", limit: MAX_TRIES, windowMs: WINDOW_MS } as const;
  const spent = await spendTry(member.userId, allowance, now);
  if (!spent.ok) return { ok: false, reason: "locked", retryAt: spent.retryAt };
  if (!(await isPasswordOf(member.userId, password))) {
    return { ok: false, reason: "wrong", triesLeft: spent.triesLeft, retryAt: spent.retryAt };
  }
  await store().updateTable("session").set({ verifiedAt: now }).where("id", "=", member.sessionId).execute();
  return { ok: true, member: { ...member, verifiedAt: now } };
}

/** What to tell somebody whose password was not accepted. */
export function describeRefusedStepUp(refused: Exclude<StepUp, { ok: true }>, now: number): string {
  const minutes = Math.max(1, Math.ceil((refused.retryAt - now) / 60_000));
  const wait = `Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  if (refused.reason === "locked") return `All ${MAX_TRIES} tries are used up. ${wait}`;
  if (refused.triesLeft === 0) return `Wrong password. ${wait}`;
  return `Wrong password. ${refused.triesLeft} of ${MAX_TRIES} tries left.`;
}

async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const account = await store()
    .selectFrom("account")
    .select("password")
    .where("userId", "=", userId)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  if (!account?.password) return false;
  const context = await auth().$context;
  return context.password.verify({ hash: account.password, password });
}
