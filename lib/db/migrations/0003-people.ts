import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { StoreKind } from "../store.ts";

export function people(kind: StoreKind): Migration {
  return {
    async up(db) {
      if (kind === "postgres") await compareAsBytes(db);
      await addWorkedOutColumns(db, kind);
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

/** Worked out by the store itself, so that no writer can forget them. SQLite adds only what it need not keep. */
async function addWorkedOutColumns(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  const kept = kind === "postgres" ? sql`stored` : sql`virtual`;
  const bytes = kind === "postgres" ? sql`collate "C"` : sql``;
  await sql`alter table "person" add column "emailKey" text ${bytes}
    generated always as (lower("email")) ${kept}`.execute(db);
  await sql`alter table "person" add column "revenueKnownAt" bigint
    generated always as (case when "monthlyRevenueCents" is null then 0 else "issuedAt" end) ${kept}`.execute(
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
