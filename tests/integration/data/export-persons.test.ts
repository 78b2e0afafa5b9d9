import { sql } from "kysely";
import { exportPersons } from "#lib/data/export-persons.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import {
  expect,
  identified,
  NOW,
  type Owner,
  onEachStore,
  signUpOwner,
  test,
} from "#tests/integration/stores.ts";
import { insertManyPersons } from "#tests/many-persons.ts";

const widget = { kind: "widget" } as const;
const everybody = { search: null, plan: null };

async function start(owner: Owner, filter: Parameters<typeof exportPersons>[2] = everybody) {
  const parts = await exportPersons(owner.member, owner.projectId, filter, NOW);
  if (parts === null) throw new Error("no such project");
  return parts;
}

async function readIds(
  owner: Owner,
  filter: Parameters<typeof exportPersons>[2] = everybody,
): Promise<string[]> {
  const text = (await Array.fromAsync(await start(owner, filter))).join("");
  const [, ...records] = text.split("\r\n").slice(0, -1);
  return records.map((record) => /^"([^"]*)"/.exec(record)?.[1] ?? "");
}

onEachStore(() => {
  test("a file begins with the mark that Excel needs, and holds each person once, by id", async ({
    db,
    owner,
  }) => {
    await sql.raw(insertManyPersons(owner.projectId, 2_600, NOW)).execute(db);
    const [first] = await Array.fromAsync(await start(owner));
    expect(first?.startsWith('\ufeff"id","email",')).toBe(true);
    const ids = await readIds(owner);
    expect(ids).toHaveLength(2_600);
    expect(new Set(ids).size).toBe(2_600);
    expect(ids).toEqual(ids.toSorted());
  });

  test("it holds whom the filter means", async ({ db, owner }) => {
    await sql.raw(insertManyPersons(owner.projectId, 2_600, NOW)).execute(db);
    expect(await readIds(owner, { search: "user_259", plan: null })).toHaveLength(11);
    expect(await readIds(owner, { search: null, plan: { plan: "rare" } })).toHaveLength(20);
  });

  test("whoever is seen or deleted while it is read puts nobody in twice and leaves nobody out", async ({
    db,
    owner,
  }) => {
    await sql.raw(insertManyPersons(owner.projectId, 1_700, NOW)).execute(db);
    const parts = await start(owner);
    let text = "";
    for await (const part of parts) {
      text += part;
      await recordAttempts(widget, [
        identified(owner, { sub: "user_1699", receivedAtMs: NOW + text.length }),
      ]);
    }
    expect(text.match(/^"user_1699"/gm)).toHaveLength(1);
    expect(text.split("\r\n")).toHaveLength(1_700 + 2);
  });

  test("it reads no further than it is read", async ({ db, owner }) => {
    await sql.raw(insertManyPersons(owner.projectId, 2_600, NOW)).execute(db);
    const parts = await start(owner);
    await parts.next();
    expect((await parts.next()).done).toBe(false);
    expect(await parts.return()).toEqual({ done: true, value: undefined });
    expect(await parts.next()).toEqual({ done: true, value: undefined });
  });

  test("who exported, and whether all, stands in an audit row; what was searched for does not", async ({
    db,
    owner,
  }) => {
    const stranger = await signUpOwner(db, "eve@example.com");
    expect(await exportPersons(stranger.member, owner.projectId, everybody, NOW)).toBeNull();
    await start(owner);
    await start(owner, { search: "ada@example.com", plan: null });
    const audit = await db.selectFrom("audit").selectAll().where("purpose", "=", "export_people").execute();
    expect(audit.map(({ detail }) => detail).sort()).toEqual(["all", "filtered"]);
    expect(audit.map(({ actorId }) => actorId)).toEqual([owner.member.userId, owner.member.userId]);
  });
});
