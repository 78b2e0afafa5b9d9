import { randomUUID } from "node:crypto";
import { store } from "./store.ts";

/** So many tries in so long a time, for each member. */
export type Allowance = { purpose: "step_up" | "check_token"; limit: number; windowMs: number };

/** `retryAt`: epoch milliseconds from which on one may try again once no try is left. */
export type SpentTry = { ok: true; triesLeft: number; retryAt: number } | { ok: false; retryAt: number };

/**
 * A try is written down before what it is for is looked at, and counted after it is committed: of several at once each
 * sees at least those that came before it, so that never more than the limit get through. Those that succeed count too:
 * whoever guesses a password beside its owner must not be given new tries by the owner's own.
 */
export async function spendTry(
  userId: string,
  { purpose, limit, windowMs }: Allowance,
  now: number,
): Promise<SpentTry> {
  const db = store();
  const since = now - windowMs;
  await db
    .deleteFrom("spentTry")
    .where("userId", "=", userId)
    .where("purpose", "=", purpose)
    .where("at", "<=", since)
    .execute();
  const id = randomUUID();
  await db.insertInto("spentTry").values({ id, purpose, userId, at: now }).execute();
  const tries = await db
    .selectFrom("spentTry")
    .select("at")
    .where("userId", "=", userId)
    .where("purpose", "=", purpose)
    .where("at", ">", since)
    .orderBy("at")
    .execute();
  const retryAt = (tries[0]?.at ?? now) + windowMs;
  if (tries.length <= limit) return { ok: true, triesLeft: limit - tries.length, retryAt };
  // A refused try does not count: asking early must not put off the time at which one may ask again.
  await db.deleteFrom("spentTry").where("id", "=", id).execute();
  return { ok: false, retryAt };
}
