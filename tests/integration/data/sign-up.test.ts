import { createFirstAccount } from "#lib/data/sign-up.ts";
import type { Store } from "#lib/db/store.ts";
import { runTogether } from "#tests/integration/processes.ts";
import { expect, NOW, onEachStore, test } from "#tests/integration/stores.ts";

const visitor = { kind: "visitor", address: "192.0.2.1" } as const;
const ada = { email: "Ada@Example.com", passwordHash: "salt:hash", productName: " Acme  shop " };

async function countRows(db: Store) {
  const tables = ["user", "account", "organization", "member", "project", "signingSecret"] as const;
  const counts = tables.map(async (table) => {
    const rows = await db.selectFrom(table).select("id").execute();
    return rows.length;
  });
  return Promise.all(counts);
}

onEachStore(() => {
  test("one transaction makes account, organisation, project and secret", async ({ db }) => {
    const made = await createFirstAccount(visitor, ada, "first", NOW);
    if (!made.ok) throw new Error(made.reason);
    expect(await countRows(db)).toEqual([1, 1, 1, 1, 1, 1]);
    const user = await db.selectFrom("user").selectAll().executeTakeFirstOrThrow();
    expect(user).toMatchObject({ id: made.userId, email: "ada@example.com", name: "ada@example.com" });
    expect(new Date(user.createdAt).getTime()).toBe(NOW);
    expect(await db.selectFrom("account").selectAll().executeTakeFirstOrThrow()).toMatchObject({
      userId: made.userId,
      accountId: made.userId,
      providerId: "credential",
      password: "salt:hash",
    });
    expect(await db.selectFrom("member").selectAll().executeTakeFirstOrThrow()).toMatchObject({
      userId: made.userId,
      organizationId: made.organizationId,
      role: "owner",
    });
    expect(await db.selectFrom("organization").select("name").executeTakeFirstOrThrow()).toEqual({
      name: "Acme shop",
    });
  });

  test("after the first account sign-up is closed, unless it is open", async ({ db }) => {
    await createFirstAccount(visitor, ada, "first", NOW);
    const grace = { ...ada, email: "grace@example.com" };
    expect(await createFirstAccount(visitor, grace, "first", NOW)).toEqual({ ok: false, reason: "closed" });
    expect(await countRows(db)).toEqual([1, 1, 1, 1, 1, 1]);
    expect((await createFirstAccount(visitor, grace, "open", NOW)).ok).toBe(true);
    expect(await countRows(db)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test("an e-mail is taken in whatever case it is written", async ({ db }) => {
    await createFirstAccount(visitor, ada, "open", NOW);
    const again = { ...ada, email: "ADA@example.COM" };
    expect(await createFirstAccount(visitor, again, "open", NOW)).toEqual({
      ok: false,
      reason: "email_taken",
    });
    expect(await countRows(db)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("a product name that is none leaves nothing behind", async ({ db }) => {
    const refused = await createFirstAccount(visitor, { ...ada, productName: " " }, "first", NOW);
    expect(refused).toEqual({ ok: false, reason: "product_name_invalid" });
    expect(await countRows(db)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("of processes that sign up first at once one wins", async ({ db, fresh }) => {
    const outputs = await runTogether("tests/integration/data/sign-up-process.ts", 3, fresh);
    expect(outputs.map(({ printed }) => printed).sort()).toEqual(["closed\n", "closed\n", "made\n"]);
    expect(await countRows(db)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("of two requests at once with one e-mail one wins", async ({ db }) => {
    const results = await Promise.all([1, 2, 3].map(() => createFirstAccount(visitor, ada, "open", NOW)));
    expect(results.map((result) => (result.ok ? "made" : result.reason)).sort()).toEqual([
      "email_taken",
      "email_taken",
      "made",
    ]);
    expect(await countRows(db)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
