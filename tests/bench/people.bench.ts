import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { deletePerson } from "#lib/data/delete-person.ts";
import { listPersons, type PersonQuery } from "#lib/data/people.ts";
import { writeCursor } from "#lib/data/person-cursor.ts";
import { countPersons } from "#lib/data/person-totals.ts";
import { listPlans } from "#lib/data/plans.ts";
import type { Store } from "#lib/db/store.ts";
import { expect, NOW, type Owner, signUpOwner, test } from "#tests/integration/stores.ts";
import { insertManyPersons } from "#tests/many-persons.ts";
import { percentile, tellTable } from "./table.ts";

const SMALL = 1_000;
const LARGE = 1_000_000;
const ROUNDS = 300;

const place = { sort: "lastSeen", order: "desc", way: "older", sub: "" } as const;
const whole = { search: null, plan: null, sort: "lastSeen", order: "desc", cursor: null, limit: 50 } as const;

/** Each finds as many persons of a thousand as of a million. */
const LISTS: readonly [name: string, query: PersonQuery | ((persons: number) => PersonQuery)][] = [
  ["first page", whole],
  // Behind somebody who was seen when half of the others had been.
  ["middle page", (persons) => ({ ...whole, cursor: writeCursor({ ...place, key: NOW - persons * 500 }) })],
  ["last seen, the oldest first", { ...whole, order: "asc" }],
  ["first seen", { ...whole, sort: "firstSeen" }],
  ["id", { ...whole, sort: "id", order: "asc" }],
  ["e-mail", { ...whole, sort: "email", order: "asc" }],
  ["monthly revenue", { ...whole, sort: "revenue" }],
  ["plan", { ...whole, plan: { plan: "pro" } }],
  ["no plan", { ...whole, plan: { plan: null } }],
  ["search for an id", (persons) => ({ ...whole, search: `user_${persons - 1}` })],
  ["search for an e-mail", { ...whole, search: "person.777@" }],
  ["rare plan by revenue", { ...whole, plan: { plan: "rare" }, sort: "revenue" }],
  ["search in a plan", (persons) => ({ ...whole, search: `user_${persons - 1}`, plan: { plan: "free" } })],
];

test("a page of persons costs the same at 1,000,000 persons as at 1,000", async ({ db, owner }) => {
  test.setTimeout(600_000);
  const other = await signUpOwner(db, "large@example.com");
  await sql.raw(insertManyPersons(owner.projectId, SMALL, NOW)).execute(db);
  const filledSeconds = await fill(db, other.projectId);

  const rows: string[][] = [];
  for (const [name, list] of LISTS) {
    const queryOf = (persons: number) => (typeof list === "function" ? list(persons) : list);
    rows.push([name, ...(await compare([owner, queryOf(SMALL)], [other, queryOf(LARGE)]))]);
  }
  await tellTable(
    `people: a page of 50 on SQLite, median ms of ${ROUNDS}; filled in ${filledSeconds.toFixed(0)} s`,
    [["list", "of 1,000", "of 1,000,000", "ratio (aim: 1.2 or less)"], ...rows],
  );

  const wide = { ...whole, plan: { plan: "business" }, sort: "revenue", order: "asc" } as const;
  await tellTable("people: what has to look at many of 1,000,000 persons, and the longest turn it takes", [
    ["work", "CPU ms", "longest turn, CPU ms"],
    ["common plan by revenue", ...(await watchTurns(() => readPage(other, wide)))],
    [
      "search that half of them match",
      ...(await watchTurns(() => readPage(other, { ...whole, search: "user_" }))),
    ],
    ["plans to choose from", ...(await watchTurns(() => listPlans(other.member, other.projectId)))],
    ["totals", ...(await watchTurns(() => countPersons(other.projectId, NOW)))],
    ["deletion", ...(await watchTurns(() => deletePerson(other.member, other.projectId, "user_5", NOW)))],
  ]);
});

/** The indexes are built when all rows stand, which is several times as quick as row by row. */
async function fill(db: Store, projectId: string): Promise<number> {
  const began = performance.now();
  const { rows: indexes } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master
    where type = 'index' and tbl_name = 'person' and sql is not null`.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  await sql.raw(insertManyPersons(projectId, LARGE, NOW)).execute(db);
  for (const index of indexes) await sql.raw(index.sql).execute(db);
  return (performance.now() - began) / 1_000;
}

/** In turns, so that what else the machine does meets both. */
async function compare(
  ...lists: [small: [Owner, PersonQuery], large: [Owner, PersonQuery]]
): Promise<string[]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0].push(await timePage(...lists[0]));
    times[1].push(await timePage(...lists[1]));
  }
  const [one, other] = [percentile(times[0], 50), percentile(times[1], 50)];
  return [one.toFixed(3), other.toFixed(3), (other / one).toFixed(2)];
}

async function timePage(owner: Owner, query: PersonQuery): Promise<number> {
  const began = performance.now();
  await readPage(owner, query);
  return performance.now() - began;
}

async function readPage({ member, projectId }: Owner, query: PersonQuery) {
  const listed = await listPersons(member, projectId, query);
  if (!listed.ok) throw new Error(listed.reason);
  expect(listed.page.persons.length).toBeGreaterThan(0);
  return listed.page;
}

/** How long some work kept the processor, and at most between two turns of others: what else the machine does is no matter. */
async function watchTurns(work: () => Promise<unknown>): Promise<[string, string]> {
  const began = cpuMs();
  let [last, longest, watching] = [began, 0, true];
  const watch = () => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  watching = false;
  await new Promise((resolve) => setImmediate(resolve));
  return [(cpuMs() - began).toFixed(1), longest.toFixed(1)];
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
