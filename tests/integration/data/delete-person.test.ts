import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { deletePerson } from "#lib/data/delete-person.ts";
import { findPerson } from "#lib/data/people.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { pruneTombstones } from "#lib/data/tombstones.ts";
import type { Store } from "#lib/db/store.ts";
import { runTogether } from "#tests/integration/processes.ts";
import { expect, identified, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const NOW_SECONDS = NOW / 1_000;
const MINUTE_MS = 60_000;

const readSubs = (db: Store) => db.selectFrom("attempt").select("sub").orderBy("at").execute();

onEachStore(() => {
  test("a person goes, their attempts name nobody, and the audit row holds a keyed hash alone", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    const times = Array.from({ length: 1_203 }, (_, index) => NOW - index * 1_000);
    await recordAttempts(widget, [
      ...times.map((receivedAtMs) => identified(owner, { sub: "user_gone", receivedAtMs })),
      identified(owner, { sub: "user_stays", receivedAtMs: NOW + 1 }),
    ]);
    expect(await deletePerson(member, projectId, "user_gone", NOW)).toEqual({ ok: true });
    expect(await findPerson(member, projectId, "user_gone")).toBeNull();
    expect(await findPerson(member, projectId, "user_stays")).toMatchObject({ id: "user_stays" });
    const subs = (await readSubs(db)).map(({ sub }) => sub);
    expect(new Set(subs)).toEqual(new Set([null, "user_stays"]));
    expect(subs.filter((sub) => sub === null)).toHaveLength(1_203);
    const audit = await db.selectFrom("audit").selectAll().where("purpose", "=", "delete_person").execute();
    expect(audit).toMatchObject([{ projectId, actorId: member.userId, at: NOW }]);
    expect(audit[0]?.detail).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.selectFrom("tombstone").selectAll().execute())).not.toContain("user_gone");
    expect(await deletePerson(member, projectId, "user_gone", NOW)).toEqual({
      ok: false,
      reason: "not_found",
    });
  });

  test("no token from before brings them back, one from after does, without what was", async ({ owner }) => {
    const { member, projectId } = owner;
    await recordAttempts(widget, [identified(owner, { plan: "old" })]);
    await deletePerson(member, projectId, "user_1", NOW);
    await recordAttempts(widget, [
      identified(owner, { receivedAtMs: NOW + 5_000 }),
      identified(owner, { receivedAtMs: NOW + 5_000, issuedAtSeconds: NOW_SECONDS - 3_599 }),
    ]);
    expect(await findPerson(member, projectId, "user_1")).toBeNull();
    const later = { receivedAtMs: NOW + 6_000, issuedAtSeconds: NOW_SECONDS + 6 };
    await recordAttempts(widget, [identified(owner, { ...later, plan: "new" })]);
    expect(await findPerson(member, projectId, "user_1")).toMatchObject({
      plan: "new",
      firstSeenAt: NOW + 6_000,
    });
  });

  test("nor does one whose clock ran ahead when it was minted, though a later one of that clock does", async ({
    owner,
  }) => {
    const { member, projectId } = owner;
    const ahead = { issuedAtSeconds: NOW_SECONDS + 50 };
    await recordAttempts(widget, [identified(owner, ahead)]);
    await deletePerson(member, projectId, "user_1", NOW + 1_000);
    for (const receivedAtMs of [NOW + 5_000, NOW + 51_000, NOW + 61 * MINUTE_MS]) {
      await pruneTombstones(receivedAtMs);
      await recordAttempts(widget, [identified(owner, { ...ahead, receivedAtMs })]);
      expect(await findPerson(member, projectId, "user_1")).toBeNull();
    }
    const later = { issuedAtSeconds: NOW_SECONDS + 52, receivedAtMs: NOW + 52_000 };
    await recordAttempts(widget, [identified(owner, later)]);
    expect(await findPerson(member, projectId, "user_1")).not.toBeNull();
  });

  test("only an owner or admin deletes, and only in a project of their own", async ({ db, owner }) => {
    const { member, projectId } = owner;
    await recordAttempts(widget, [identified(owner)]);
    const stranger = await signUpOwner(db, "eve@example.com");
    expect(await deletePerson(stranger.member, projectId, "user_1", NOW)).toMatchObject({
      reason: "not_found",
    });
    await db.updateTable("member").set({ role: "member" }).where("userId", "=", member.userId).execute();
    expect(await deletePerson(member, projectId, "user_1", NOW)).toMatchObject({ reason: "forbidden" });
    expect(await findPerson(member, projectId, "user_1")).not.toBeNull();
    expect(await db.selectFrom("tombstone").selectAll().execute()).toEqual([]);
    expect(await deletePerson(member, projectId, "user\0", NOW)).toMatchObject({ reason: "not_found" });
  });

  test("processes that replay the tokens of persons who are being deleted bring none back", async ({
    db,
    fresh,
    owner,
  }) => {
    const subs = Array.from({ length: 40 }, (_, index) => `user_${index}`);
    await recordAttempts(
      widget,
      subs.map((sub) => identified(owner, { sub })),
    );
    const given = { ...fresh, owner, subs };
    const replaying = runTogether("tests/integration/data/replay-process.ts", 3, given);
    const begun = async () => (await db.selectFrom("attempt").select("id").execute()).length > subs.length;
    await expect.poll(begun, { timeout: 60_000 }).toBe(true);
    for (const sub of subs) {
      expect(await deletePerson(owner.member, owner.projectId, sub, NOW)).toEqual({ ok: true });
    }
    expect((await replaying).map(({ ended, printed }) => `${ended}${printed}`)).toEqual(["0", "0", "0"]);
    expect(await db.selectFrom("person").selectAll().execute()).toEqual([]);
    expect(new Set((await readSubs(db)).map(({ sub }) => sub))).toEqual(new Set([null]));
  });

  test("a tombstone stands for 61 minutes, then it is pruned, in small batches", async ({ db, owner }) => {
    const { projectId } = owner;
    const rows = Array.from({ length: 1_100 }, (_, index) => ({
      projectId,
      subHash: `${index}`,
      deletedAt: NOW - (index < 1_050 ? 61 * MINUTE_MS + 1 : 61 * MINUTE_MS),
    }));
    await db.insertInto("tombstone").values(rows).execute();
    expect(await pruneTombstones(NOW)).toBe(1_050);
    expect(await pruneTombstones(NOW)).toBe(0);
    expect(await db.selectFrom("tombstone").selectAll().execute()).toHaveLength(50);
  });
});

test.describe("on PostgreSQL alone", () => {
  test.use({ storeKind: "postgres" });

  test("a tombstone that is renewed while it is being pruned stands", async ({ db, owner, fresh }) => {
    const tombstone = { projectId: owner.projectId, subHash: "hash" };
    const deletedAt = NOW - 62 * MINUTE_MS;
    await db
      .insertInto("tombstone")
      .values({ ...tombstone, deletedAt })
      .execute();
    const deletion = new pg.Client({ connectionString: fresh.databaseUrl ?? "" });
    await deletion.connect();
    await deletion.query("begin");
    await deletion.query('update tombstone set "deletedAt" = $1', [NOW]);
    const pruning = pruneTombstones(NOW);
    await Promise.race([pruning, wait(300)]);
    await deletion.query("commit");
    await deletion.end();
    expect(await pruning).toBe(0);
    expect(await db.selectFrom("tombstone").selectAll().execute()).toEqual([
      { ...tombstone, deletedAt: NOW },
    ]);
  });
});
