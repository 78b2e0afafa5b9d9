import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { StoreKind } from "../store.ts";

export function first(kind: StoreKind): Migration {
  return {
    async up(db) {
      await createAuthTables(db, kind);
      await createProjectTables(db);
      await createAccountGuards(db);
    },
  };
}

/** As Better Auth 1.7.6 with its organisation plugin expects them; its Kysely adapter fixes the types per store. */
async function createAuthTables(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  const time = kind === "sqlite" ? sql`text` : sql`timestamptz`;
  const flag = kind === "sqlite" ? "integer" : "boolean";
  const schema = db.schema;

  await schema
    .createTable("user")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("emailVerified", flag, (column) => column.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("updatedAt", time, (column) => column.notNull())
    .execute();

  await schema
    .createTable("session")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("expiresAt", time, (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("updatedAt", time, (column) => column.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("activeOrganizationId", "text")
    .addColumn("verifiedAt", "bigint")
    .execute();
  await schema.createIndex("session_user").on("session").column("userId").execute();

  await schema
    .createTable("account")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("accountId", "text", (column) => column.notNull())
    .addColumn("providerId", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", time)
    .addColumn("refreshTokenExpiresAt", time)
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("updatedAt", time, (column) => column.notNull())
    .execute();
  await schema.createIndex("account_user").on("account").column("userId").execute();
  await schema
    .createIndex("account_provider")
    .unique()
    .on("account")
    .columns(["providerId", "accountId"])
    .execute();

  await schema
    .createTable("verification")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expiresAt", time, (column) => column.notNull())
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("updatedAt", time, (column) => column.notNull())
    .execute();
  await schema.createIndex("verification_identifier").on("verification").column("identifier").execute();

  await schema
    .createTable("organization")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("slug", "text", (column) => column.notNull().unique())
    .addColumn("logo", "text")
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("metadata", "text")
    .execute();

  await schema
    .createTable("member")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("organizationId", "text", (column) =>
      column.notNull().references("organization.id").onDelete("cascade"),
    )
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("createdAt", time, (column) => column.notNull())
    .execute();
  await schema
    .createIndex("member_user_organization")
    .unique()
    .on("member")
    .columns(["userId", "organizationId"])
    .execute();
  await schema.createIndex("member_organization").on("member").column("organizationId").execute();

  await schema
    .createTable("invitation")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("organizationId", "text", (column) =>
      column.notNull().references("organization.id").onDelete("cascade"),
    )
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("role", "text")
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("expiresAt", time, (column) => column.notNull())
    .addColumn("createdAt", time, (column) => column.notNull())
    .addColumn("inviterId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .execute();
  await schema.createIndex("invitation_organization").on("invitation").column("organizationId").execute();
  await schema.createIndex("invitation_email").on("invitation").column("email").execute();
}

async function createProjectTables(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("project")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("organizationId", "text", (column) =>
      column.notNull().references("organization.id").onDelete("cascade"),
    )
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("snippetCopiedAt", "bigint")
    .execute();
  await schema.createIndex("project_organization").on("project").column("organizationId").execute();

  await schema
    .createTable("signingSecret")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("state", "text", (column) =>
      column.notNull().check(sql`"state" in ('current', 'retiring', 'retired', 'revoked')`),
    )
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("lastFour", "text", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("lastUsedAt", "bigint")
    .addColumn("retiresAt", "bigint")
    .addColumn("endedAt", "bigint")
    .addCheckConstraint("retiring_has_an_end", sql`("state" = 'retiring') = ("retiresAt" is not null)`)
    .execute();
  await schema.createIndex("signing_secret_project").on("signingSecret").column("projectId").execute();
  // At most one of each verifies at a time, whatever two processes do at once.
  await sql`create unique index "signing_secret_in_use" on "signingSecret" ("projectId", "state")
    where "state" in ('current', 'retiring')`.execute(db);

  await schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("organizationId", "text", (column) => column.notNull())
    .addColumn("projectId", "text", (column) => column.notNull())
    .addColumn("secretId", "text")
    .addColumn("lastFour", "text")
    .addColumn("actorId", "text", (column) => column.notNull())
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("detail", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("audit_project").on("audit").columns(["projectId", "at"]).execute();

  await schema
    .createTable("expression")
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("framework", "text", (column) => column.notNull())
    .addColumn("expressions", "text", (column) => column.notNull())
    .addColumn("updatedAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("expression_key", ["projectId", "language", "framework"])
    .execute();

  await schema
    .createTable("person")
    .addColumn("projectId", "text", (column) => column.notNull().references("project.id").onDelete("cascade"))
    .addColumn("sub", "text", (column) => column.notNull())
    .addColumn("email", "text")
    .addColumn("plan", "text")
    .addColumn("amountCents", "bigint")
    .addColumn("interval", "text")
    .addColumn("monthlyRevenueCents", "bigint")
    .addColumn("accountId", "text")
    .addColumn("accountName", "text")
    .addColumn("issuedAt", "bigint", (column) => column.notNull())
    .addColumn("firstSeenAt", "bigint", (column) => column.notNull())
    .addColumn("lastSeenAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("person_key", ["projectId", "sub"])
    .execute();
}

async function createAccountGuards(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("stepUpAttempt")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("step_up_attempt_user").on("stepUpAttempt").columns(["userId", "at"]).execute();

  await schema
    .createTable("resetLink")
    .addColumn("tokenHash", "text", (column) => column.primaryKey().notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("reset_link_user").on("resetLink").column("userId").execute();

  await schema
    .createTable("storeSetting")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}
