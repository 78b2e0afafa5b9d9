import { randomUUID } from "node:crypto";
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
  const spent = await spendTry(member.userId, now);
  if (!spent.ok) return spent;
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

/**
 * A try is written down before the password is looked at, and counted after it is committed: of several at
 * once each sees at least those that came before it, so that never more than the limit get through. Right ones
 * count too: whoever guesses beside the owner must not be given new tries by the owner's own.
 */
async function spendTry(
  userId: string,
  now: number,
): Promise<
  { ok: true; triesLeft: number; retryAt: number } | { ok: false; reason: "locked"; retryAt: number }
> {
  const db = store();
  const since = now - WINDOW_MS;
  await db.deleteFrom("stepUpAttempt").where("userId", "=", userId).where("at", "<=", since).execute();
  const id = randomUUID();
  await db.insertInto("stepUpAttempt").values({ id, userId, at: now }).execute();
  const tries = await db
    .selectFrom("stepUpAttempt")
    .select("at")
    .where("userId", "=", userId)
    .where("at", ">", since)
    .orderBy("at")
    .execute();
  const retryAt = (tries[0]?.at ?? now) + WINDOW_MS;
  if (tries.length <= MAX_TRIES) return { ok: true, triesLeft: MAX_TRIES - tries.length, retryAt };
  // A refused try does not count: asking early must not put off the time at which one may ask again.
  await db.deleteFrom("stepUpAttempt").where("id", "=", id).execute();
  return { ok: false, reason: "locked", retryAt };
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
