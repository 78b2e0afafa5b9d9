import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { openKeys } from "#lib/data/open-keys.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { first } from "#lib/db/migrations/0001-first.ts";
import { openStore } from "#lib/db/open-store.ts";
import { openPostgres } from "#lib/db/postgres.ts";
import { openSqlite } from "#lib/db/sqlite.ts";
import {
  expect,
  identified,
  leaveStore,
  NOW,
  onEachStore,
  type TestEnvironment,
  test,
} from "#tests/integration/stores.ts";

const projectId = "proj_abcdefgh01234567";

onEachStore(() => {
  test("a store of the first version keeps its persons, and goes on", async ({ fresh }) => {
    await makeFirstVersion(fresh);
    const db = await openStore(fresh);
    await openKeys(fresh);
    const people = () =>
      db.selectFrom("person").select(["sub", "plan", "revenueKnownAt", "warnings"]).orderBy("sub").execute();
    expect(await people()).toEqual([
      { sub: "known", plan: "pro", revenueKnownAt: NOW, warnings: null },
      { sub: "unknown", plan: null, revenueKnownAt: 0, warnings: null },
    ]);

    const owner = { projectId };
    await recordAttempts({ kind: "widget" }, [
      identified(owner, { sub: "unknown" }),
      identified(owner, { sub: "new", monthlyRevenueCents: null }),
    ]);
    expect(await people()).toEqual([
      { sub: "known", plan: "pro", revenueKnownAt: NOW, warnings: null },
      { sub: "new", plan: "pro", revenueKnownAt: 0, warnings: null },
      { sub: "unknown", plan: "pro", revenueKnownAt: NOW, warnings: null },
    ]);
    expect(await db.selectFrom("attempt").select("sub").execute()).toHaveLength(2);
    await leaveStore();
  });
});

/** What the first version left behind: its tables alone, a project and two persons. */
async function makeFirstVersion({ dataDir, databaseUrl }: TestEnvironment): Promise<void> {
  const dialect = databaseUrl === null ? openSqlite(dataDir) : openPostgres(databaseUrl);
  const db = new Kysely<unknown>({ dialect });
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({ "0001-first": first(databaseUrl === null ? "sqlite" : "postgres") }),
    },
    migrationTableName: "migration_ledger",
    migrationLockTableName: "migration_ledger_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await sql`insert into organization (id, name, slug, "createdAt") values ('org', 'Shop', 'org', '2026-11-23')`.execute(
    db,
  );
  await sql`insert into project (id, "organizationId", name, currency, "createdAt")
    values (${projectId}, 'org', 'Shop', 'USD', ${NOW})`.execute(db);
  for (const [sub, plan, cents] of [
    ["known", "pro", 825],
    ["unknown", null, null],
  ] as const) {
    await sql`insert into person ("projectId", sub, plan, "monthlyRevenueCents", "issuedAt", "firstSeenAt", "lastSeenAt")
      values (${projectId}, ${sub}, ${plan}, ${cents}, ${NOW}, ${NOW}, ${NOW})`.execute(db);
  }
  await db.destroy();
}
