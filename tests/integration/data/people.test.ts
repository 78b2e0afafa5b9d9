import { sql } from "kysely";
import { type ListedPerson, listPersons, type PersonQuery } from "#lib/data/people.ts";
import { PERSON_SORTS, writeCursor } from "#lib/data/person-cursor.ts";
import { listPlans } from "#lib/data/plans.ts";
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
const ORDERS = ["asc", "desc"] as const;

/** Texts whose order differs between languages, keys that several share, and keys that are unknown. */
const SUBS = [
  "user_1",
  "user_10",
  "user_2",
  "User_3",
  "ä",
  "z",
  "é",
  "Z",
  "a b",
  "_",
  "😀",
  "\ue000",
  " ",
  "user_%",
];
const EMAILS = ["ada@example.com", "ADA@example.org", null, "Émile@example.com", "zoe@example.com", null];
const PLANS = ["pro", null, "free", "Pro", "pro"];
const CENTS = [825, null, 0, 825, 12_000];

async function seed(owner: Owner): Promise<void> {
  const batch = SUBS.map((sub, index) =>
    identified(owner, {
      sub,
      email: EMAILS[index % EMAILS.length] ?? null,
      plan: PLANS[index % PLANS.length] ?? null,
      monthlyRevenueCents: CENTS[index % CENTS.length] ?? null,
      // Several were seen in the same millisecond.
      receivedAtMs: NOW + (index % 4) * 1_000,
    }),
  );
  await recordAttempts(widget, batch);
}

const whole = { search: null, plan: null, sort: "lastSeen", order: "desc", cursor: null, limit: 3 } as const;

async function readPage(owner: Owner, query: PersonQuery) {
  const listed = await listPersons(owner.member, owner.projectId, query);
  if (!listed.ok) throw new Error(listed.reason);
  return listed.page;
}

/** From page to page to the end, and back to the begin. */
async function walk(owner: Owner, query: PersonQuery): Promise<{ there: string[]; back: string[] }> {
  const there: string[][] = [];
  const back: string[][] = [];
  let page = await readPage(owner, query);
  there.push(page.persons.map(({ id }) => id));
  while (page.older !== null) {
    page = await readPage(owner, { ...query, cursor: page.older });
    there.push(page.persons.map(({ id }) => id));
  }
  back.unshift(there.at(-1) ?? []);
  while (page.newer !== null) {
    page = await readPage(owner, { ...query, cursor: page.newer });
    // The first page is whole again, and repeats what the second one's turn back would have cut.
    const ids = page.persons.map(({ id }) => id);
    back.unshift(page.newer === null ? ids.filter((id) => !back.flat().includes(id)) : ids);
  }
  return { there: there.flat(), back: back.flat() };
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function expectedIds(persons: readonly ListedPerson[], { sort, order }: Pick<PersonQuery, "sort" | "order">) {
  const sign = order === "asc" ? 1 : -1;
  const keyOf = (person: ListedPerson) =>
    ({
      lastSeen: person.lastSeenAt,
      firstSeen: person.firstSeenAt,
      id: 0,
      email: person.email === null ? null : lower(person.email),
      revenue: person.monthlyRevenueCents,
    })[sort];
  return persons
    .toSorted((one, other) => {
      const [left, right] = [keyOf(one), keyOf(other)];
      if ((left === null) !== (right === null)) return left === null ? 1 : -1;
      const keys =
        typeof left === "string" && typeof right === "string"
          ? byBytes(left, right)
          : Number(left) - Number(right);
      return sign * (keys || byBytes(one.id, other.id));
    })
    .map(({ id }) => id);
}

onEachStore(() => {
  test("every order has each person once, there and back, with the unknown at the end", async ({ owner }) => {
    await seed(owner);
    const all = (await readPage(owner, { ...whole, limit: 100 })).persons;
    expect(all).toHaveLength(SUBS.length);
    for (const sort of PERSON_SORTS) {
      for (const order of ORDERS) {
        const ids = expectedIds(all, { sort, order });
        expect(await walk(owner, { ...whole, sort, order }), `${sort} ${order}`).toEqual({
          there: ids,
          back: ids,
        });
      }
    }
  });

  test("so has every order of the persons of a plan, of no plan, and of a search", async ({ owner }) => {
    await seed(owner);
    const all = (await readPage(owner, { ...whole, limit: 100 })).persons;
    const filters = [
      { search: null, plan: { plan: "pro" } },
      { search: null, plan: { plan: null } },
      { search: "user_", plan: null },
      { search: "u", plan: { plan: "pro" } },
      { search: "aDa@", plan: null },
      { search: "é", plan: null },
      { search: "\u{10ffff}", plan: null },
    ];
    for (const filter of filters) {
      const meant = all.filter(
        ({ id, email, plan }) =>
          (filter.plan === null || plan === filter.plan.plan) &&
          (filter.search === null ||
            id.startsWith(filter.search) ||
            lower(email ?? "").startsWith(lower(filter.search))),
      );
      for (const sort of PERSON_SORTS) {
        for (const order of ORDERS) {
          const ids = expectedIds(meant, { sort, order });
          const walked = await walk(owner, { ...whole, ...filter, sort, order });
          expect(walked, JSON.stringify({ filter, sort, order })).toEqual({ there: ids, back: ids });
        }
      }
    }
  });

  test("more matches than are sorted at once are found all the same, each once, in the list's order", async ({
    db,
    owner,
  }) => {
    const { member, projectId } = owner;
    await sql.raw(insertManyPersons(projectId, 16_000, NOW)).execute(db);
    const query = {
      ...whole,
      search: "user_",
      plan: { plan: "free" },
      sort: "revenue",
      order: "asc",
    } as const;
    const { rows } = await sql<{ sub: string }>`select sub from person where plan = 'free'
      order by case when "monthlyRevenueCents" is null then 1 else 0 end, "monthlyRevenueCents", sub`.execute(
      db,
    );
    expect(rows.length).toBeGreaterThan(5_000);
    const found: string[] = [];
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages += 1) {
      const listed = await listPersons(member, projectId, { ...query, cursor, limit: 700 });
      if (!listed.ok) throw new Error(listed.reason);
      found.push(...listed.page.persons.map(({ id }) => id));
      cursor = listed.page.older;
    }
    expect(found).toEqual(rows.map(({ sub }) => sub));
  });

  test("a page goes on where the last one ended, whoever came, went or was seen again", async ({
    db,
    owner,
  }) => {
    await seed(owner);
    const query = { ...whole, sort: "id", order: "asc" } as const;
    const first = await readPage(owner, query);
    const [one = "", two = "", three = ""] = first.persons.map(({ id }) => id);
    await db.deleteFrom("person").where("sub", "=", three).execute();
    await recordAttempts(widget, [identified(owner, { sub: "\u0020\u0020" })]);
    const second = await readPage(owner, { ...query, cursor: first.older });
    const all = (await readPage(owner, { ...query, limit: 100 })).persons.map(({ id }) => id);
    expect(second.persons.map(({ id }) => id)).toEqual(all.slice(3, 6));
    expect(all.slice(0, 3)).toEqual([one, "\u0020\u0020", two].sort(byBytes));
  });

  test("a place that names none in this list is refused, and so is someone else's project", async ({
    db,
    owner,
  }) => {
    await seed(owner);
    const elsewhere = { sort: "id", order: "asc", way: "older", key: null, sub: "user_1" } as const;
    for (const cursor of ["", "x", "e30", "%00", "a".repeat(9_000), writeCursor(elsewhere)]) {
      expect(await listPersons(owner.member, owner.projectId, { ...whole, cursor })).toEqual({
        ok: false,
        reason: "cursor_invalid",
      });
    }
    const stranger = await signUpOwner(db, "eve@example.com");
    expect(await listPersons(stranger.member, owner.projectId, whole)).toEqual({
      ok: false,
      reason: "project_not_found",
    });
    expect(await readPage(stranger, whole)).toEqual({ persons: [], newer: null, older: null });
    expect(await listPlans(stranger.member, owner.projectId)).toEqual([]);
  });

  test("a search for what no id can hold finds nobody", async ({ owner }) => {
    await seed(owner);
    for (const search of ["user\0", "\ud800"]) {
      expect((await readPage(owner, { ...whole, search })).persons).toEqual([]);
    }
  });

  test("the plans are listed once each, by bytes", async ({ owner }) => {
    expect(await listPlans(owner.member, owner.projectId)).toEqual([]);
    await seed(owner);
    expect(await listPlans(owner.member, owner.projectId)).toEqual(["Pro", "free", "pro"]);
  });
});
