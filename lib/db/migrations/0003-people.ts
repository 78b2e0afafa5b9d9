import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { StoreKind } from "../store.ts";

export function people(kind: StoreKind): Migration {
  return {
    async up(db) {
      if (kind === "postgres") await compareAsBytes(db);
      await addEmailKey(db, kind);
      await addRevenueKnownAt(db);
      await indexPersons(db);
      await db.schema.createIndex("tombstone_time").on("tombstone").column("deletedAt").execute();
    },
  };
}

/** As SQLite does, so that lists have one order and prefixes are ranges, whatever the database's language. */
async function compareAsBytes(db: Kysely<unknown>): Promise<void> {
  const columns = { person: ["sub", "email", "plan", "accountId"], attempt: ["sub"] };
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) {
      const column = sql.ref(name);
      await sql`alter table ${sql.table(table)} alter column ${column} type text collate "C"`.execute(db);
    }
  }
}

/** Worked out by the store itself. SQLite adds only what it need not keep. */
async function addEmailKey(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  const type = kind === "postgres" ? sql`text collate "C"` : sql`text`;
  const kept = kind === "postgres" ? sql`stored` : sql`virtual`;
  await sql`alter table "person" add column "emailKey" ${type}
    generated always as (lower("email")) ${kept}`.execute(db);
}

/** A column like others: of one that is worked out SQLite reads the row, though an index holds its value. */
async function addRevenueKnownAt(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("person")
    .addColumn("revenueKnownAt", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update "person" set "revenueKnownAt" = "issuedAt" where "monthlyRevenueCents" is not null`.execute(
    db,
  );
}

/** One for each order of the list, one for the persons of a plan, and one that holds all that the totals count. */
async function indexPersons(db: Kysely<unknown>): Promise<void> {
  const indexes = {
    person_last_seen: ["lastSeenAt", "sub"],
    person_first_seen: ["firstSeenAt", "sub"],
    person_email: ["emailKey", "sub"],
    person_revenue: ["monthlyRevenueCents", "sub"],
    person_plan: ["plan", "lastSeenAt", "sub"],
    person_account: ["accountId", "revenueKnownAt", "sub", "monthlyRevenueCents", "plan"],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(name)
      .on("person")
      .columns(["projectId", ...columns])
      .execute();
  }
}
