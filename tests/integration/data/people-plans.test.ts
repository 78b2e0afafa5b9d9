import { type CompiledQuery, type RawBuilder, sql } from "kysely";
import { readPayers } from "#lib/data/payer-rows.ts";
import { PERSON_SORTS, type PersonCursor, type PersonSort } from "#lib/data/person-cursor.ts";
import { type PersonFilter, rangesOf } from "#lib/data/person-filter.ts";
import { countRange, partsOf, readPart } from "#lib/data/person-reading.ts";
import { type Store, storeKind } from "#lib/db/store.ts";
import { expect, NOW, type Owner, onEachStore, test } from "#tests/integration/stores.ts";
import { insertManyPersons } from "#tests/many-persons.ts";

const PERSONS = 5_000;

const INDEXES: Record<PersonSort, string> = {
  lastSeen: "person_last_seen",
  firstSeen: "person_first_seen",
  id: "person_key",
  email: "person_email",
  revenue: "person_revenue",
};

const KEYS: Record<PersonSort, PersonCursor["key"]> = {
  lastSeen: NOW - 2_000_000,
  firstSeen: NOW - 2_000_000,
  id: null,
  email: "person.2500@example.com",
  revenue: 12_000,
};

/** How the store would answer: the index that it reads, and whether it sorts or reads them all. */
async function explain(db: Store, statement: RawBuilder<unknown>): Promise<string> {
  const query: CompiledQuery = statement.compile(db);
  const word = storeKind() === "sqlite" ? "explain query plan" : "explain";
  const { rows } = await db.executeQuery<Record<string, unknown>>({ ...query, sql: `${word} ${query.sql}` });
  return (
    rows
      .map((row) => `${row.detail ?? row["QUERY PLAN"]}`)
      .join("\n")
      // SQLite's name for the key that a table was declared with.
      .replace("sqlite_autoindex_person_1", "person_key")
  );
}

async function fill(db: Store, { projectId }: Owner): Promise<void> {
  await sql.raw(insertManyPersons(projectId, PERSONS, NOW)).execute(db);
  // PostgreSQL knows its tables only so; SQLite has to do without, as it does in use.
  if (storeKind() === "postgres") await sql`analyze person`.execute(db);
}

onEachStore(() => {
  test("every piece of a list is a range of one index, read in its order", async ({ db, owner }) => {
    await fill(db, owner);
    for (const sort of PERSON_SORTS) {
      for (const order of ["asc", "desc"] as const) {
        for (const way of [null, "older", "newer"] as const) {
          const after = way && { sort, order, way, key: KEYS[sort], sub: "user_2500" };
          const reading = { sort, order, after };
          for (const part of partsOf(reading)) {
            const plan = await explain(db, readPart(owner.projectId, reading, part, { limit: 51 }));
            expect(plan, `${sort} ${order} ${way}`).toContain(INDEXES[sort]);
            expect(plan, `${sort} ${order} ${way}`).not.toMatch(/TEMP B-TREE|Sort|SCAN person|Seq Scan/);
          }
        }
      }
    }
  });

  test("so are the persons of a plan, or of none, by the time they were seen", async ({ db, owner }) => {
    await fill(db, owner);
    for (const plan of ["pro", null]) {
      for (const order of ["asc", "desc"] as const) {
        for (const way of [null, "older", "newer"] as const) {
          const sort = "lastSeen";
          const after = way && ({ sort, order, way, key: KEYS.lastSeen, sub: "user_2500" } as const);
          const reading = { sort, order, after } as const;
          for (const part of partsOf(reading)) {
            const statement = readPart(owner.projectId, reading, part, { limit: 51, plan: { plan } });
            const found = await explain(db, statement);
            expect(found, `${plan} ${order} ${way}`).toContain("person_plan");
            expect(found, `${plan} ${order} ${way}`).not.toMatch(/TEMP B-TREE|Sort|SCAN person|Seq Scan/);
          }
        }
      }
    }
  });

  test("each range of a search is one of the indexes", async ({ db, owner }) => {
    await fill(db, owner);
    const filter: PersonFilter = { search: "person.25", plan: { plan: "pro" } };
    for (const [index, range] of rangesOf(filter).entries()) {
      const plan = await explain(db, countRange(owner.projectId, range, 5_001));
      expect(plan).toContain(["person_key", "person_email"][index]);
      expect(plan).not.toMatch(/SCAN person|Seq Scan/);
    }
  });

  test("the totals read one index alone, from where they paused", async ({ db, owner }) => {
    await fill(db, owner);
    const after = {
      accountId: "account_5",
      revenueKnownAt: 1,
      sub: "user_5",
      plan: null,
      monthlyRevenueCents: null,
    };
    for (const part of ["of accounts", "alone"] as const) {
      for (const from of [null, after]) {
        const plan = await explain(db, readPayers(owner.projectId, part, from, 100));
        expect(plan).toMatch(/COVERING INDEX person_account|Index Only Scan using person_account/);
        expect(plan).not.toMatch(/TEMP B-TREE|Sort/);
      }
    }
  });
});
