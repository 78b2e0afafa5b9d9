import { CompiledQuery } from "kysely";
import { type Store, type StoreKind, storeKind } from "#lib/db/store.ts";
import type { Database } from "#lib/db/tables.ts";

export type PersonRow = Database["person"];

/** A column of `person` and its type as PostgreSQL reads it from JSON. */
const COLUMNS = {
  projectId: "text",
  sub: "text",
  email: "text",
  plan: "text",
  amountCents: "bigint",
  interval: "text",
  monthlyRevenueCents: "bigint",
  accountId: "text",
  accountName: "text",
  issuedAt: "bigint",
  firstSeenAt: "bigint",
  lastSeenAt: "bigint",
} as const satisfies Record<keyof PersonRow, string>;

/**
 * The rows travel as one JSON parameter, so that one statement, built once, serves batches of any size and stays
 * prepared. No person may stand in them twice. Projects that are gone are left out, for their foreign key would fail
 * the whole batch.
 */
export async function upsertPersons(db: Store, rows: readonly PersonRow[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(STATEMENTS[storeKind()], [JSON.stringify(rows)]));
}

const NAMES = Object.keys(COLUMNS);
const quote = (name: string) => `"${name}"`;

/** What the newest token decides as a whole: everything but the key and the times at which the person was seen. */
const PROJECTED = NAMES.filter((name) => !["projectId", "sub", "firstSeenAt", "lastSeenAt"].includes(name));

const STATEMENTS: Readonly<Record<StoreKind, string>> = {
  sqlite: buildStatement({
    incoming: `(select ${NAMES.map((name) => `value ->> '${name}' as ${quote(name)}`).join(", ")} from json_each(?)) as incoming`,
    lock: "",
  }),
  postgres: buildStatement({
    incoming: `json_to_recordset($1::json) as incoming (${Object.entries(COLUMNS)
      .map(([name, type]) => `${quote(name)} ${type}`)
      .join(", ")})`,
    // PostgreSQL would let a project go between the join and the foreign key's own look.
    lock: "for key share of project",
  }),
};

// Sorted by key, so that two processes lock the persons in one order. `where true` tells SQLite that ON CONFLICT does
// not belong to the join. An older token only moves the time at which the person was seen; of two as new the later
// arrival counts.
function buildStatement({ incoming, lock }: { incoming: string; lock: string }): string {
  const updates = PROJECTED.map(quote).map(
    (name) =>
      `${name} = case when excluded."issuedAt" >= person."issuedAt" then excluded.${name} else person.${name} end`,
  );
  return `insert into person (${NAMES.map(quote).join(", ")})
    select ${NAMES.map((name) => `incoming.${quote(name)}`).join(", ")}
    from ${incoming} join project on project.id = incoming."projectId"
    where true order by 1, 2 ${lock}
    on conflict ("projectId", "sub") do update set ${updates.join(", ")},
      "lastSeenAt" = case when excluded."lastSeenAt" > person."lastSeenAt"
        then excluded."lastSeenAt" else person."lastSeenAt" end`;
}
