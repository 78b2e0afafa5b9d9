import { store } from "#lib/db/store.ts";

/** So long an ended secret stays sealed, for the checker to name it. */
export const ENDED_SECRETS_KEPT_MS = 90 * 86_400_000;

/**
 * Writes down the end of each retiring secret whose moment has passed, and says how many there were. Nothing depends on
 * when this runs: the moment itself ends a secret.
 */
export async function settleRetiredSecrets(now: number): Promise<number> {
  const ended = await store()
    .selectFrom("signingSecret")
    .select("id")
    .where("state", "=", "retiring")
    .where("retiresAt", "<=", now)
    .execute();
  let settled = 0;
  // One by one: a statement that locked several rows could meet another that takes them in a different order.
  for (const { id } of ended) {
    const { numUpdatedRows } = await store()
      .updateTable("signingSecret")
      .set(({ ref }) => ({ state: "retired", endedAt: ref("retiresAt"), retiresAt: null }))
      .where("id", "=", id)
      .where("state", "=", "retiring")
      .executeTakeFirst();
    settled += Number(numUpdatedRows);
  }
  return settled;
}

/** Deletes, sealed text and all, the secrets that ended 90 days ago, and says how many. Audit rows stay. */
export async function destroyEndedSecrets(now: number): Promise<number> {
  const { numDeletedRows } = await store()
    .deleteFrom("signingSecret")
    .where("state", "in", ["retired", "revoked"])
    .where("endedAt", "<=", now - ENDED_SECRETS_KEPT_MS)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
