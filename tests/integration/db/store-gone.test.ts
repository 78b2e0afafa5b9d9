import { chmodSync, copyFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { findVerificationKeys } from "#lib/data/verification-keys.ts";
import { isStartRefused, isStoreUnavailable } from "#lib/db/errors.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import type { Store } from "#lib/db/store.ts";
import { findPostgres, startPostgres } from "#tests/integration/postgres-server.ts";
import { expect, NOW, skipWithoutPostgres, test } from "#tests/integration/stores.ts";

const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "no refusal",
    (error: unknown) => error,
  );

async function expectUnavailable(db: Store) {
  const reading = await refusalOf(db.selectFrom("user").selectAll().execute());
  const writing = await refusalOf(db.insertInto("storeSetting").values(setting("gone")).execute());
  const changing = await refusalOf(
    db.transaction().execute((transaction) => transaction.deleteFrom("user").execute()),
  );
  for (const error of [reading, writing, changing]) expect(isStoreUnavailable(error)).toBe(true);
}

const setting = (value: string) => ({ name: "master_key_check", value }) as const;

test.describe("on SQLite", () => {
  test("a file that is deleted is reported, and answers again once it is back", async ({ fresh }) => {
    const db = await openStore(fresh);
    const path = join(fresh.dataDir, "db", "reqio.sqlite");
    renameSync(path, `${path}.away`);
    await expectUnavailable(db);
    renameSync(`${path}.away`, path);
    expect(await db.selectFrom("storeSetting").selectAll().execute()).toEqual([]);
    await closeStore();
  });

  test("keys to verify with are not found in a store that is gone, and are again once it is back", async ({
    fresh,
    owner,
  }) => {
    const path = join(fresh.dataDir, "db", "reqio.sqlite");
    const findAt = (now: number) => findVerificationKeys({ kind: "widget" }, owner.projectId, now);
    await findAt(NOW);
    renameSync(path, `${path}.away`);
    expect(isStoreUnavailable(await refusalOf(findAt(NOW + 1_001)))).toBe(true);
    expect(isStoreUnavailable(await refusalOf(findAt(NOW + 1_001)))).toBe(true);
    renameSync(`${path}.away`, path);
    expect((await findAt(NOW + 1_001))?.keys).toHaveLength(1);
  });

  test("a file that was replaced is not written to", async ({ fresh }) => {
    const db = await openStore(fresh);
    const path = join(fresh.dataDir, "db", "reqio.sqlite");
    renameSync(path, `${path}.away`);
    copyFileSync(`${path}.away`, path);
    await expectUnavailable(db);
    await closeStore();
  });

  test("a file that is no database stops the start with its path", async ({ fresh }) => {
    const folder = join(fresh.dataDir, "db");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "reqio.sqlite"), "not a database ".repeat(1_000));
    const error = await refusalOf(openStore(fresh));
    expect(isStartRefused(error)).toBe(true);
    expect(String(error)).toContain(`The database ${join(folder, "reqio.sqlite")} cannot be opened`);
  });

  test("a data folder that cannot be written stops the start", async ({ fresh }) => {
    writeFileSync(join(fresh.dataDir, "db"), "a file where the folder should be");
    chmodSync(join(fresh.dataDir, "db"), 0o400);
    expect(isStartRefused(await refusalOf(openStore(fresh)))).toBe(true);
  });

  test("a full disk is reported, and what was there before is kept", async ({ fresh }) => {
    const db = await openStore(fresh);
    await db.insertInto("storeSetting").values(setting("kept")).execute();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(db);
    const large = db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("storeSetting").execute();
      await transaction
        .insertInto("storeSetting")
        .values(setting("x".repeat(1_000_000)))
        .execute();
    });
    expect(String(await refusalOf(large))).toBe(
      "StoreUnavailable: The database cannot be used: database or disk is full.",
    );
    expect(await db.selectFrom("storeSetting").selectAll().execute()).toEqual([setting("kept")]);
    await closeStore();
  });

  test("a write that another process holds up for too long is reported as unavailable", async ({ fresh }) => {
    const db = await openStore(fresh);
    await sql`pragma busy_timeout = 20`.execute(db);
    const { default: SqliteFile } = await import("better-sqlite3");
    const other = new SqliteFile(join(fresh.dataDir, "db", "reqio.sqlite"));
    other.exec("begin immediate");
    const error = await refusalOf(db.insertInto("storeSetting").values(setting("late")).execute());
    expect(isStoreUnavailable(error)).toBe(true);
    other.exec("rollback");
    other.close();
    await db.insertInto("storeSetting").values(setting("in time")).execute();
    await closeStore();
  });
});

test.describe("on PostgreSQL", () => {
  test("a server that stops is reported, and answers again once it is back", async ({ fresh }, testInfo) => {
    const programs = findPostgres();
    skipWithoutPostgres(programs === null, testInfo);
    const server = await startPostgres(programs ?? "");
    try {
      const db = await openStore({ ...fresh, databaseUrl: await server.createDatabase() });
      await db.insertInto("storeSetting").values(setting("kept")).execute();
      await server.stop();
      await expectUnavailable(db);
      await server.start();
      expect(await db.selectFrom("storeSetting").selectAll().execute()).toEqual([setting("kept")]);
      await closeStore();
    } finally {
      await server.destroy();
    }
  });

  test("a server that was never there stops the start as unavailable", async ({ fresh }) => {
    const error = await refusalOf(
      openStore({ ...fresh, databaseUrl: "postgresql://reqio@127.0.0.1:1/reqio" }),
    );
    expect(isStoreUnavailable(error)).toBe(true);
  });

  test("a database that does not exist is reported without the password", async ({
    fresh,
    postgres,
  }, testInfo) => {
    skipWithoutPostgres(postgres === null, testInfo);
    const url = new URL((await postgres?.createDatabase()) ?? "");
    url.pathname = "/nowhere";
    url.password = "not-for-logs";
    const error = await refusalOf(openStore({ ...fresh, databaseUrl: url.href }));
    expect(isStoreUnavailable(error)).toBe(true);
    expect(String(error)).not.toContain("not-for-logs");
  });
});
