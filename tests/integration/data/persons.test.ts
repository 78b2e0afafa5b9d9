import { deleteProject } from "#lib/data/projects.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import { listSigningSecrets } from "#lib/data/signing-secrets.ts";
import type { Store } from "#lib/db/store.ts";
import { readFirstLines } from "#tests/integration/processes.ts";
import { expect, identified, NOW, onEachStore, signUpOwner, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const NOW_SECONDS = NOW / 1_000;

const save = (...batch: Attempt[]) => recordAttempts(widget, batch);
const readPersons = (db: Store) => db.selectFrom("person").selectAll().orderBy("sub").execute();

onEachStore(() => {
  test("a person is what its first token says", async ({ db, owner }) => {
    await save(identified(owner));
    expect(await readPersons(db)).toEqual([
      {
        projectId: owner.projectId,
        sub: "user_1",
        email: "ada@example.com",
        plan: "pro",
        amountCents: 9_900,
        interval: "year",
        monthlyRevenueCents: 825,
        accountId: "acme",
        accountName: "Acme",
        issuedAt: NOW,
        warnings: null,
        firstSeenAt: NOW,
        lastSeenAt: NOW,
        emailKey: "ada@example.com",
        revenueKnownAt: NOW,
      },
    ]);
  });

  test("a newer token replaces every field and merges none", async ({ db, owner }) => {
    await save(identified(owner));
    const unknown = { email: null, plan: null, amountCents: null, interval: null, account: null };
    const later = { issuedAtSeconds: NOW_SECONDS + 10, receivedAtMs: NOW + 10_000 };
    await save(identified(owner, { ...unknown, monthlyRevenueCents: null, ...later }));
    expect(await readPersons(db)).toMatchObject([
      {
        email: null,
        plan: null,
        amountCents: null,
        interval: null,
        monthlyRevenueCents: null,
        accountId: null,
        accountName: null,
        issuedAt: NOW + 10_000,
        firstSeenAt: NOW,
        lastSeenAt: NOW + 10_000,
      },
    ]);
  });

  test("an older token that arrives later moves only the time the person was seen", async ({ db, owner }) => {
    await save(identified(owner, { plan: "new" }));
    await save(identified(owner, { plan: "old", issuedAtSeconds: NOW_SECONDS - 1, receivedAtMs: NOW + 5 }));
    expect(await readPersons(db)).toMatchObject([{ plan: "new", issuedAt: NOW, lastSeenAt: NOW + 5 }]);
  });

  test("of two tokens of one second the later arrival counts", async ({ db, owner }) => {
    await save(identified(owner, { plan: "first" }));
    await save(identified(owner, { plan: "second" }));
    expect(await readPersons(db)).toMatchObject([{ plan: "second" }]);
  });

  test("a clock that runs ahead does not outrank what comes after it", async ({ db, owner }) => {
    await save(
      identified(owner, { plan: "ahead", issuedAtSeconds: NOW_SECONDS + 60, receivedAtMs: NOW + 900 }),
    );
    await save(identified(owner, { plan: "right", issuedAtSeconds: NOW_SECONDS, receivedAtMs: NOW + 950 }));
    expect(await readPersons(db)).toMatchObject([{ plan: "right", issuedAt: NOW }]);
  });

  test("the time a person was seen never goes back", async ({ db, owner }) => {
    await save(identified(owner, { receivedAtMs: NOW + 5_000 }));
    await save(identified(owner, { receivedAtMs: NOW }));
    expect(await readPersons(db)).toMatchObject([{ firstSeenAt: NOW + 5_000, lastSeenAt: NOW + 5_000 }]);
  });

  test("one person several times in a batch ends as if its tokens had come one by one", async ({
    db,
    owner,
  }) => {
    const tokens = [
      identified(owner, { plan: "a", issuedAtSeconds: NOW_SECONDS - 5 }),
      identified(owner, { plan: "b", receivedAtMs: NOW + 1 }),
      identified(owner, { plan: "c", receivedAtMs: NOW + 2 }),
      identified(owner, { plan: "d", issuedAtSeconds: NOW_SECONDS - 9, receivedAtMs: NOW + 3 }),
      identified(owner, { sub: "user_2", plan: "e" }),
    ];
    await save(...tokens);
    const together = await readPersons(db);
    await db.deleteFrom("person").execute();
    for (const token of tokens) await save(token);
    expect(await readPersons(db)).toEqual(together);
    expect(together).toMatchObject([
      { sub: "user_1", plan: "c", firstSeenAt: NOW, lastSeenAt: NOW + 3 },
      { sub: "user_2", plan: "e" },
    ]);
  });

  test("a large batch, quotes and all, is kept in full", async ({ db, owner }) => {
    const names = Array.from({ length: 1_000 }, (_, index) => `u"'\\${index}\u{1f600}`);
    const amounts = { amountCents: 1_000_000_000_000, monthlyRevenueCents: 83_333_333_333 };
    await save(...names.map((sub) => identified(owner, { sub, ...amounts })));
    const kept = await db
      .selectFrom("person")
      .select(["sub", "amountCents", "monthlyRevenueCents"])
      .execute();
    expect(kept.map(({ sub }) => sub).sort()).toEqual([...names].sort());
    expect(kept[0]).toMatchObject(amounts);
  });

  test("an empty text stays an empty text and zero stays zero", async ({ db, owner }) => {
    await save(identified(owner, { account: { id: "0", name: "" }, amountCents: 0, monthlyRevenueCents: 0 }));
    expect(await readPersons(db)).toMatchObject([
      { accountId: "0", accountName: "", amountCents: 0, monthlyRevenueCents: 0 },
    ]);
  });

  test("the dashboard's own previews are not kept", async ({ db, owner }) => {
    await save(identified(owner, { sub: "preview_" }), identified(owner, { sub: "preview_user_1" }));
    expect(await readPersons(db)).toEqual([]);
    await save(identified(owner, { sub: "preview_1" }), identified(owner, { sub: "previews" }));
    expect(await readPersons(db)).toMatchObject([{ sub: "previews" }]);
  });

  test("a project that was deleted meanwhile fails nobody else's tokens", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    await deleteProject(owner.member, owner.projectId, { typedName: "Shop", now: NOW });
    await save(
      identified(owner),
      identified(other),
      identified({ ...owner, projectId: "proj_0000000000000000" }),
    );
    expect(await readPersons(db)).toMatchObject([{ projectId: other.projectId }]);
  });

  test("the same id in two projects is two persons", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    await save(identified(owner, { plan: "one" }), identified(other, { plan: "two" }));
    const plans = (await readPersons(db)).map(({ plan }) => plan);
    expect(plans.sort()).toEqual(["one", "two"]);
  });

  test("ids that differ in case or in form of the same letter are different persons", async ({
    db,
    owner,
  }) => {
    const subs = ["ada", "Ada", "é", "e\u0301", "ada "];
    await save(...subs.map((sub) => identified(owner, { sub })));
    expect(await readPersons(db)).toHaveLength(subs.length);
  });

  test("batches at once lose nobody", async ({ db, owner }) => {
    const subs = Array.from({ length: 40 }, (_, index) => `user_${index}`);
    const batchOf = (order: string[], at: number) =>
      save(...order.map((sub) => identified(owner, { sub, plan: String(at), receivedAtMs: NOW + at })));
    await Promise.all([
      batchOf(subs, 1),
      batchOf(subs.toReversed(), 2),
      batchOf(subs, 3),
      batchOf(subs.toReversed(), 4),
    ]);
    const kept = await readPersons(db);
    expect(kept).toHaveLength(40);
    expect(new Set(kept.map(({ lastSeenAt }) => lastSeenAt))).toEqual(new Set([NOW + 4]));
  });

  test("a secret's last use is written at most once a minute", async ({ db, owner }) => {
    const { member, projectId } = owner;
    const [secret] = await listSigningSecrets(member, projectId, NOW);
    const keyId = secret?.id ?? "";
    const lastUseAfter = async (receivedAtMs: number) => {
      await save(
        identified(owner, { keyId, receivedAtMs }),
        identified(owner, { sub: "user_2", keyId, receivedAtMs }),
      );
      return (await listSigningSecrets(member, projectId, NOW))[0]?.lastUsedAt;
    };
    expect(await lastUseAfter(NOW)).toBe(NOW);
    expect(await lastUseAfter(NOW + 59_999)).toBe(NOW);
    expect(await lastUseAfter(NOW + 60_000)).toBe(NOW + 60_000);
    // Another process wrote meanwhile: this one does not write behind it.
    await db
      .updateTable("signingSecret")
      .set({ lastUsedAt: NOW + 150_000 })
      .execute();
    expect(await lastUseAfter(NOW + 121_000)).toBe(NOW + 150_000);
    await save(identified(owner, { sub: "preview_1", keyId, receivedAtMs: NOW + 900_000 }));
    expect((await listSigningSecrets(member, projectId, NOW))[0]?.lastUsedAt).toBe(NOW + 150_000);
  });

  test("a text that the stores would keep differently is refused, and nothing of its batch is kept", async ({
    db,
    owner,
  }) => {
    for (const broken of [{ plan: "a\0" }, { account: { id: "a", name: "\ud800" } }]) {
      await expect(save(identified(owner, { sub: "fine" }), identified(owner, broken))).rejects.toThrow(
        "An identity holds NUL or half a surrogate pair.",
      );
    }
    expect(await readPersons(db)).toEqual([]);
  });

  test("what was acknowledged before a process is killed is kept, in whole batches", async ({
    db,
    fresh,
    owner,
  }) => {
    const program = "tests/integration/data/save-until-killed.ts";
    const acknowledged = await readFirstLines(program, 30, { ...fresh, owner });
    const kept = new Set((await readPersons(db)).map(({ sub }) => sub));
    const lost = acknowledged.flatMap((batch) =>
      Array.from({ length: 20 }, (_, index) => `batch ${batch} person ${index}`).filter(
        (sub) => !kept.has(sub),
      ),
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);
    expect(lost).toEqual([]);
    expect(kept.size % 20).toBe(0);
  });
});
