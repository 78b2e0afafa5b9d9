import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export function activity(): Migration {
  return {
    async up(db) {
      await markProjects(db);
      await createAttempts(db);
      await createTombstones(db);
      await generaliseTries(db);
      await db.schema.alterTable("person").addColumn("warnings", "text").execute();
    },
  };
}

async function markProjects(db: Kysely<unknown>): Promise<void> {
  const marks = ["firstVerifiedAt", "previewedAt", "widgetSeenAt", "listenedUntil", "diagnosedAt"];
  for (const name of marks) await db.schema.alterTable("project").addColumn(name, "bigint").execute();
  await db.schema.alterTable("project").addColumn("widgetHost", "text").execute();
}

async function createAttempts(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("attempt")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("findings", "text")
    .addColumn("secretId", "text")
    .addColumn("sub", "text")
    .addColumn("host", "text")
    .addColumn("tokenHead", "text", (column) => column.notNull())
    .addColumn("tokenLength", "bigint", (column) => column.notNull())
    .addColumn("iatDelta", "bigint")
    .addColumn("expDelta", "bigint")
    .addColumn("nbfDelta", "bigint")
    .execute();
  await schema.createIndex("attempt_time").on("attempt").columns(["projectId", "at", "id"]).execute();
  await schema.createIndex("attempt_code").on("attempt").columns(["projectId", "code", "at", "id"]).execute();
  // Only for deleting a person, of whom a refused attempt knows nothing.
  await sql`create index "attempt_person" on "attempt" ("projectId", "sub") where "sub" is not null`.execute(
    db,
  );

  await schema
    .createTable("attemptCount")
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("minuteAt", "bigint", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("secretId", "text", (column) => column.notNull())
    .addColumn("count", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("attempt_count_key", ["projectId", "minuteAt", "code", "secretId"])
    .execute();
}

async function createTombstones(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tombstone")
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("subHash", "text", (column) => column.notNull())
    .addColumn("deletedAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("tombstone_key", ["projectId", "subHash"])
    .execute();
}

/** Tries at a password become one purpose among others; those of the last minutes need not survive an upgrade. */
async function generaliseTries(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("stepUpAttempt").execute();
  await db.schema
    .createTable("spentTry")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("spent_try_user").on("spentTry").columns(["userId", "purpose", "at"]).execute();
}
