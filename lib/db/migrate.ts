import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { StartRefused } from "./errors.ts";
import { takeLock } from "./lock.ts";
import { first } from "./migrations/0001-first.ts";
import { activity } from "./migrations/0002-activity.ts";
import { people } from "./migrations/0003-people.ts";
import type { Store, StoreKind, StoreTransaction } from "./store.ts";

/** In order; a name that was released is never changed, for it is what a store remembers. */
const MIGRATIONS: readonly { name: string; build: (kind: StoreKind) => Migration }[] = [
  { name: "0001-first", build: first },
  { name: "0002-activity", build: activity },
  { name: "0003-people", build: people },
];

const LEDGER = "migration_ledger";
const LEDGER_LOCK = "migration_ledger_lock";

/**
 * All that is missing in one transaction under one lock: of two processes that start together the second waits, then
 * finds nothing to do. SQLite's lock is its IMMEDIATE transaction.
 */
export async function migrate(store: Store, kind: StoreKind): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await takeLock(transaction, "migrate", kind);
    await refuseNewerStore(transaction);
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: async () => buildMigrations(kind) },
      migrationTableName: LEDGER,
      migrationLockTableName: LEDGER_LOCK,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

function buildMigrations(kind: StoreKind): Record<string, Migration> {
  return Object.fromEntries(MIGRATIONS.map(({ name, build }) => [name, build(kind)]));
}

// A newer program may have changed the meaning of a column; writing by the old meaning would lose what it knows.
async function refuseNewerStore(transaction: StoreTransaction): Promise<void> {
  const tables = await transaction.introspection.getTables();
  if (!tables.some((table) => table.name === LEDGER)) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(LEDGER)}`.execute(transaction);
  const unknown = rows.find((row) => !MIGRATIONS.some((migration) => migration.name === row.name));
  if (unknown === undefined) return;
  throw new StartRefused(
    `The store was written by a newer version of Reqio Identity (it holds "${unknown.name}"). Start that version, or restore a backup from before it.`,
  );
}
