import { deleteProject } from "#lib/data/projects.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import type { Store } from "#lib/db/store.ts";
import { hashPerson } from "#lib/secrets/hash-person.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { refused } from "#tests/integration/refused.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";

const NOW_SECONDS = NOW / 1_000;
const MINUTE_MS = 60_000;

const save = (...batch: Attempt[]) => recordAttempts({ kind: "widget" }, batch);
const readAttempts = (db: Store) =>
  db.selectFrom("attempt").selectAll().orderBy("at").orderBy("code").execute();
const readCounts = (db: Store) =>
  db.selectFrom("attemptCount").selectAll().orderBy("minuteAt").orderBy("code").orderBy("secretId").execute();
const readProject = (db: Store, { projectId }: Owner) =>
  db.selectFrom("project").selectAll().where("id", "=", projectId).executeTakeFirstOrThrow();

onEachStore(() => {
  test("an accepted token leaves its person, its signer, its page and its times as differences", async ({
    db,
    owner,
  }) => {
    await save({
      ...identified(owner, { host: "shop.example", keyId: "key", receivedAtMs: NOW + 1_999 }),
      times: { iat: NOW_SECONDS - 4, exp: NOW_SECONDS + 296, nbf: NOW_SECONDS },
    });
    expect(await readAttempts(db)).toEqual([
      {
        id: expect.stringMatching(/^[0-9A-Za-z]{32}$/),
        projectId: owner.projectId,
        at: NOW + 1_999,
        code: "",
        findings: null,
        secretId: "key",
        sub: "user_1",
        host: "shop.example",
        tokenHead: "eyJhbGci",
        tokenLength: 300,
        iatDelta: -5,
        expDelta: 295,
        nbfDelta: -1,
      },
    ]);
  });

  test("a refused token leaves its code, no person, and its findings once it was diagnosed", async ({
    db,
    owner,
  }) => {
    const findings = [{ code: "secret_wrapped", how: "newline" }, { code: "exp_past" }] as const;
    const times = { iat: null, exp: null, nbf: null };
    await save(
      refused(owner, "aud_mismatch", { keyId: "key", times }),
      refused(owner, "secret_wrapped", { findings, receivedAtMs: NOW + 1 }),
    );
    const [plain, diagnosed] = await readAttempts(db);
    expect(plain).toMatchObject({ code: "aud_mismatch", findings: null, secretId: "key", sub: null });
    expect(plain).toMatchObject({ iatDelta: null, expDelta: null, nbfDelta: null });
    expect(diagnosed).toMatchObject({ code: "secret_wrapped", secretId: null, sub: null, iatDelta: 0 });
    expect(JSON.parse(diagnosed?.findings ?? "")).toEqual(findings);
  });

  test("each minute counts its outcomes and whose signature they bore", async ({ db, owner }) => {
    await save(
      identified(owner, { keyId: "a" }),
      identified(owner, { keyId: "a", receivedAtMs: NOW + MINUTE_MS - 1 }),
      identified(owner, { keyId: "b" }),
      refused(owner, "signature_invalid"),
      identified(owner, { keyId: "a", receivedAtMs: NOW + MINUTE_MS }),
    );
    await save(identified(owner, { keyId: "a" }), refused(owner, "signature_invalid"));
    const at = (minuteAt: number, code: string, secretId: string, count: number) => ({
      projectId: owner.projectId,
      minuteAt,
      code,
      secretId,
      count,
    });
    expect(await readCounts(db)).toEqual([
      at(NOW, "", "a", 3),
      at(NOW, "", "b", 1),
      at(NOW, "signature_invalid", "", 2),
      at(NOW + MINUTE_MS, "", "a", 1),
    ]);
  });

  test("of one outcome a hundred a second are kept as rows, and all are counted", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    const flood = (of: Owner, receivedAtMs: number, count: number) =>
      Array.from({ length: count }, () => refused(of, "signature_invalid", { receivedAtMs }));
    await save(...flood(owner, NOW, 150));
    await save(
      ...flood(owner, NOW + 999, 150),
      ...flood(other, NOW, 1),
      refused(owner, "token_malformed"),
      identified(owner),
      ...flood(owner, NOW + 1_000, 2),
    );
    const rows = await readAttempts(db);
    const kept = (projectId: string, code: string) =>
      rows.filter((row) => row.projectId === projectId && row.code === code).length;
    expect(kept(owner.projectId, "signature_invalid")).toBe(102);
    expect(kept(owner.projectId, "token_malformed")).toBe(1);
    expect(kept(owner.projectId, "")).toBe(1);
    expect(kept(other.projectId, "signature_invalid")).toBe(1);
    const counts = (await readCounts(db)).filter(
      ({ code, projectId }) => code !== "" && projectId === owner.projectId,
    );
    expect(counts).toMatchObject([
      { code: "signature_invalid", count: 302 },
      { code: "token_malformed", count: 1 },
    ]);
  });

  test("batches at once lose no count", async ({ db, owner }) => {
    const one = () => [refused(owner, "exp_past", { keyId: "key" }), identified(owner, { keyId: "key" })];
    await Promise.all([1, 2, 3, 4].flatMap(() => [save(...one()), save(...one().toReversed())]));
    expect((await readCounts(db)).map(({ count }) => count)).toEqual([8, 8]);
  });

  test("an attempt of a person who was deleted keeps no id of theirs", async ({ db, owner }) => {
    const { projectId } = owner;
    const subHash = hashPerson(masterKey(), projectId, "user_1");
    await db.insertInto("tombstone").values({ projectId, subHash, deletedAt: NOW }).execute();
    await save(identified(owner), identified(owner, { sub: "user_2", receivedAtMs: NOW + 1 }));
    expect((await readAttempts(db)).map(({ sub }) => sub)).toEqual([null, "user_2"]);
  });

  test("previews leave a mark and nothing else", async ({ db, owner }) => {
    await save(identified(owner, { sub: "preview_1" }));
    expect(await readAttempts(db)).toEqual([]);
    expect(await readCounts(db)).toEqual([]);
    expect(await readProject(db, owner)).toMatchObject({
      previewedAt: NOW,
      firstVerifiedAt: null,
      widgetHost: null,
    });
    await save(identified(owner, { sub: "preview_1", receivedAtMs: NOW + 2_000 }));
    expect(await readProject(db, owner)).toMatchObject({ previewedAt: NOW + 2_000 });
    // A clock that was set back.
    await save(identified(owner, { sub: "preview_1", receivedAtMs: NOW - 60_000 }));
    expect(await readProject(db, owner)).toMatchObject({ previewedAt: NOW - 60_000 });
  });

  test("the first verified token marks its project for good", async ({ db, owner }) => {
    await save(refused(owner, "exp_past", { keyId: "key" }));
    expect(await readProject(db, owner)).toMatchObject({ firstVerifiedAt: null });
    await save(identified(owner, { receivedAtMs: NOW + 5 }));
    await save(identified(owner, { receivedAtMs: NOW + 9 }));
    expect(await readProject(db, owner)).toMatchObject({ firstVerifiedAt: NOW + 5 });
  });

  test("the widget is seen on the first page that sends a token, and known by the first that verifies", async ({
    db,
    owner,
  }) => {
    await save(refused(owner, "signature_invalid", { host: "evil.example" }));
    await save(refused(owner, "signature_invalid", { host: "later.example", receivedAtMs: NOW + 1 }));
    expect(await readProject(db, owner)).toMatchObject({ widgetHost: "evil.example", widgetSeenAt: NOW });
    await save(identified(owner, { host: "shop.example", receivedAtMs: NOW + 2 }));
    await save(identified(owner, { host: "other.example", receivedAtMs: NOW + 3 }));
    expect(await readProject(db, owner)).toMatchObject({ widgetHost: "shop.example", widgetSeenAt: NOW + 2 });
  });

  test("a project that was deleted meanwhile fails nobody else's attempts", async ({ db, owner }) => {
    const other = await signUpOwner(db, "other@example.com");
    await save(refused(owner, "exp_past"), refused(other, "exp_past"));
    await deleteProject(owner.member, owner.projectId, { typedName: "Shop", now: NOW });
    await save(refused(owner, "exp_past"), identified(owner), refused(other, "exp_past"));
    expect((await readAttempts(db)).map(({ projectId }) => projectId)).toEqual([
      other.projectId,
      other.projectId,
    ]);
    expect(await readCounts(db)).toMatchObject([{ projectId: other.projectId, count: 2 }]);
  });
});
