import { CompiledQuery } from "kysely";
import { type JsonColumns, jsonRows, quoteName } from "#lib/db/json-rows.ts";
import { type Store, type StoreKind, storeKind } from "#lib/db/store.ts";
import type { PersonColumns } from "#lib/db/tables.ts";

/** A person as a token says, and the hash that a deletion would have left of them. */
export type PersonRow = PersonColumns & { subHash: string };

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
  revenueKnownAt: "bigint",
  warnings: "text",
  firstSeenAt: "bigint",
  lastSeenAt: "bigint",
} as const satisfies JsonColumns & Record<keyof PersonColumns, unknown>;

/**
 * No person may stand in the rows twice. Projects that are gone are left out, for their foreign key would fail the whole
 * batch; so are persons who were deleted after their token was minted.
 */
export async function upsertPersons(db: Store, rows: readonly PersonRow[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(STATEMENTS[storeKind()], [JSON.stringify(rows)]));
}

const NAMES = Object.keys(COLUMNS);

/** What the newest token decides as a whole: everything but the key and the times at which the person was seen. */
const PROJECTED = NAMES.filter((name) => !["projectId", "sub", "firstSeenAt", "lastSeenAt"].includes(name));

const STATEMENTS: Readonly<Record<StoreKind, string>> = {
  sqlite: buildStatement("sqlite"),
  postgres: buildStatement("postgres"),
};

// Sorted by key, so that two processes lock the persons in one order. An older token only moves the time at which the
// person was seen; of two as new the later arrival counts.
function buildStatement(kind: StoreKind): string {
  const updates = PROJECTED.map(quoteName).map(
    (name) =>
      `${name} = case when excluded."issuedAt" >= person."issuedAt" then excluded.${name} else person.${name} end`,
  );
  return `insert into person (${NAMES.map(quoteName).join(", ")})
    select ${NAMES.map((name) => `incoming.${quoteName(name)}`).join(", ")}
    from ${jsonRows(kind, { ...COLUMNS, subHash: "text" })}
      join project on project.id = incoming."projectId"
    where not exists (select 1 from tombstone
      where tombstone."projectId" = incoming."projectId" and tombstone."subHash" = incoming."subHash"
        and tombstone."deletedAt" >= incoming."issuedAt")
    order by 1, 2
    on conflict ("projectId", "sub") do update set ${updates.join(", ")},
      "lastSeenAt" = case when excluded."lastSeenAt" > person."lastSeenAt"
        then excluded."lastSeenAt" else person."lastSeenAt" end`;
}
