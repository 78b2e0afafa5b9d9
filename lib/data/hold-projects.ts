import { sql } from "kysely";
import { type StoreTransaction, storeKind } from "#lib/db/store.ts";

/**
 * Keeps the projects of a batch from being taken for a deletion, of themselves or of one of their persons, until the
 * transaction ends. In a statement of its own, for PostgreSQL looks at the tombstones as they were when a statement
 * began: only one that begins with the lock in hand sees every deletion that did not wait for it. On SQLite one
 * transaction waits for the other as a whole.
 */
export async function holdProjects(
  transaction: StoreTransaction,
  projectIds: ReadonlySet<string>,
): Promise<void> {
  if (storeKind() !== "postgres" || projectIds.size === 0) return;
  await sql`select 1 from project where id = any(${[...projectIds]}) order by id for key share`.execute(
    transaction,
  );
}

/** Waits for the batches that hold a project, and keeps others from beginning, until the transaction ends. */
export async function takeProject(transaction: StoreTransaction, projectId: string): Promise<void> {
  if (storeKind() !== "postgres") return;
  await sql`select 1 from project where id = ${projectId} for update`.execute(transaction);
}
