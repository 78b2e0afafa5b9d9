import { getMigrations } from "better-auth/db/migration";
import { organization } from "better-auth/plugins/organization";
import { sql } from "kysely";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { storeKind } from "#lib/db/store.ts";
import { runTogether } from "#tests/integration/processes.ts";
import { expect, onEachStore, test } from "#tests/integration/stores.ts";

onEachStore(() => {
  test("processes that start at once on an empty store all find it migrated", async ({ fresh }) => {
    const outputs = await runTogether("tests/integration/db/open-process.ts", 4, fresh);
    expect(outputs.map(({ ended }) => ended)).toEqual(["", "", "", ""].map(() => "0"));
    for (const { printed } of outputs)
      expect(printed).toContain("migrations: 0001-first 0002-activity 0003-people");
  });

  test("opening a store again changes nothing", async ({ fresh }) => {
    const read = async () => {
      const db = await openStore(fresh);
      const { rows } = await sql`select * from migration_ledger order by name`.execute(db);
      await closeStore();
      return rows;
    };
    expect(await read()).toEqual(await read());
  });

  test("a store of a newer version is refused and left as it is", async ({ fresh }) => {
    const db = await openStore(fresh);
    await sql`insert into migration_ledger values ('0999-people', '2027-01-01')`.execute(db);
    await closeStore();
    await expect(openStore(fresh)).rejects.toThrow(
      'The store was written by a newer version of Reqio Identity (it holds "0999-people"). Start that version, or restore a backup from before it.',
    );
    await closeStore();
  });

  test("Better Auth finds every table and column that it writes", async ({ db }) => {
    const { toBeCreated, toBeAdded } = await getMigrations({
      database: { db, type: storeKind() },
      // It also says which columns have another type than its own generator would give them.
      logger: { disabled: true },
      emailAndPassword: { enabled: true },
      plugins: [organization()],
      session: { additionalFields: { verifiedAt: { type: "number", bigint: true, required: false } } },
    });
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  });

  test("a second current secret of one project is refused by the store itself", async ({ db, owner }) => {
    const { projectId } = owner;
    const current = await db.selectFrom("signingSecret").selectAll().executeTakeFirstOrThrow();
    const again = db
      .insertInto("signingSecret")
      .values({ ...current, id: "another" })
      .execute();
    await expect(again).rejects.toThrow(/unique/i);
    const ended = { ...current, id: "ended", state: "retired" } as const;
    await db.insertInto("signingSecret").values(ended).execute();
    expect(
      await db.selectFrom("signingSecret").where("projectId", "=", projectId).selectAll().execute(),
    ).toHaveLength(2);
  });
});
