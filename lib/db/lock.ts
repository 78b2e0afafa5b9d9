import { sql } from "kysely";
import { type StoreKind, type StoreTransaction, storeKind } from "./store.ts";

const LOCKS = { migrate: 7_360_124, openKeys: 7_360_125, signUp: 7_360_126 } as const;

/**
 * Held until the transaction ends, by one process at a time. On SQLite the transaction, being IMMEDIATE, is the lock.
 */
export async function takeLock(
  transaction: StoreTransaction,
  name: keyof typeof LOCKS,
  kind: StoreKind = storeKind(),
): Promise<void> {
  if (kind === "postgres") await sql`select pg_advisory_xact_lock(${LOCKS[name]})`.execute(transaction);
}
