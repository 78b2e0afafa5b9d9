import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import { type StoreTransaction, store } from "#lib/db/store.ts";

/** A token lives an hour at most and is taken for a minute more: after that none from before a deletion is left. */
const KEPT_MS = 61 * 60_000;
const ROWS_PER_STATEMENT = 500;

/** From now on no token minted until then brings the person back. */
export async function setTombstone(
  transaction: StoreTransaction,
  { projectId, subHash, deletedAt }: { projectId: string; subHash: string; deletedAt: number },
): Promise<void> {
  await transaction
    .insertInto("tombstone")
    .values({ projectId, subHash, deletedAt })
    .onConflict((conflict) => conflict.columns(["projectId", "subHash"]).doUpdateSet({ deletedAt }))
    .execute();
}

/** Forgets of deletions what no token can need any more, and says how many those were. */
export async function pruneTombstones(now: number, signal?: AbortSignal): Promise<number> {
  const before = now - KEPT_MS;
  for (let pruned = 0; ; ) {
    // Asked twice: on PostgreSQL a row that was chosen may have been renewed, by another deletion, when it is its turn.
    const { numAffectedRows } = await sql`delete from tombstone where ("projectId", "subHash") in (
      select "projectId", "subHash" from tombstone where "deletedAt" < ${before}
      order by "deletedAt" limit ${ROWS_PER_STATEMENT}) and "deletedAt" < ${before}`.execute(store());
    const deleted = Number(numAffectedRows);
    pruned += deleted;
    if (deleted < ROWS_PER_STATEMENT || signal?.aborted) return pruned;
    await nextTurn();
  }
}
