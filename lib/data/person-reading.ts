import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { PersonCursor, PersonSort, SortOrder } from "./person-cursor.ts";
import type { FilterRange } from "./person-filter.ts";

/** A person as the store lists them. */
export type ListedRow = {
  sub: string;
  email: string | null;
  emailKey: string | null;
  plan: string | null;
  accountId: string | null;
  accountName: string | null;
  amountCents: number | null;
  interval: "month" | "year" | null;
  monthlyRevenueCents: number | null;
  firstSeenAt: number;
  lastSeenAt: number;
};

/** A list, and the place to read on from: `after.way` says which way. */
export type Reading = { sort: PersonSort; order: SortOrder; after: PersonCursor | null };

/** What is left of a list behind a place, in one direction: a range of one index, read in its order. */
export type ReadingPart = { keyIsKnown: boolean; from: PersonCursor | null };

/**
 * What is left to read, piece by piece. Persons whose key is unknown stand at the end whichever way the list is sorted;
 * read backwards, it begins with them.
 */
export function partsOf({ sort, after }: Reading): ReadingPart[] {
  if (!KEYS[sort].mayBeUnknown) return [{ keyIsKnown: true, from: after }];
  const known = after?.way === "newer" ? [false, true] : [true, false];
  if (after === null) return known.map((keyIsKnown) => ({ keyIsKnown, from: null }));
  return known
    .slice(known.indexOf(after.key !== null))
    .map((keyIsKnown, index) => ({ keyIsKnown, from: index === 0 ? after : null }));
}

/** One piece, of all persons or of those of one plan. It costs what it reads, however many persons there are. */
export function readPart(
  projectId: string,
  reading: Reading,
  part: ReadingPart,
  { limit, plan = null }: { limit: number; plan?: { plan: string | null } | null },
): RawBuilder<ListedRow> {
  const conditions = [sql<SqlBool>`"projectId" = ${projectId}`];
  if (plan !== null) conditions.push(plan.plan === null ? sql`"plan" is null` : sql`"plan" = ${plan.plan}`);
  // PostgreSQL sees that a column is one value, and its index in order, only where that value is not null.
  const before = plan?.plan === null ? ["plan"] : [];
  return sql`select ${LISTED} from "person"
    where ${sql.join([...conditions, ...conditionsOf(reading, part)], sql` and `)}
    order by ${orderOf(reading, before)} limit ${limit}`;
}

/** The same of the few persons of some ranges, which are fetched and sorted: at most so many of each range. */
export function readPartOfFew(
  projectId: string,
  reading: Reading,
  part: ReadingPart,
  { limit, ranges, most }: { limit: number; ranges: readonly FilterRange[]; most: number },
): RawBuilder<ListedRow> {
  const few = ranges.map(
    ({ condition, rest }) => sql`select * from (select ${LISTED} from "person"
      where "projectId" = ${projectId} and ${condition} limit ${most}) as ranged where ${rest}`,
  );
  return sql`with few as materialized (${sql.join(few, sql` union all `)})
    select ${LISTED} from few
    where ${sql.join([sql`1 = 1`, ...conditionsOf(reading, part)], sql` and `)}
    order by ${orderOf(reading)} limit ${limit}`;
}

/** How many persons of a project stand in a range; beyond `most` nobody counts. */
export function countRange(
  projectId: string,
  { condition }: FilterRange,
  most: number,
): RawBuilder<{ count: number }> {
  return sql`select count(*) as count from (select 1 from "person"
    where "projectId" = ${projectId} and ${condition} limit ${most}) as ranged`;
}

/** The place of a person in a list. */
export function placeOf(row: ListedRow, { sort, order }: Reading, way: PersonCursor["way"]): PersonCursor {
  const { column } = KEYS[sort];
  return { sort, order, way, key: column === null ? null : row[column], sub: row.sub };
}

const LISTED = sql.raw(
  '"sub", "email", "emailKey", "plan", "accountId", "accountName", "amountCents", "interval", "monthlyRevenueCents", "firstSeenAt", "lastSeenAt"',
);

const KEYS = {
  lastSeen: { column: "lastSeenAt", mayBeUnknown: false },
  firstSeen: { column: "firstSeenAt", mayBeUnknown: false },
  id: { column: null, mayBeUnknown: false },
  email: { column: "emailKey", mayBeUnknown: true },
  revenue: { column: "monthlyRevenueCents", mayBeUnknown: true },
} as const satisfies Record<PersonSort, { column: keyof ListedRow | null; mayBeUnknown: boolean }>;

function conditionsOf(reading: Reading, { keyIsKnown, from }: ReadingPart): RawBuilder<SqlBool>[] {
  const { column, mayBeUnknown } = KEYS[reading.sort];
  const conditions: RawBuilder<SqlBool>[] = [];
  if (column !== null && mayBeUnknown) {
    conditions.push(keyIsKnown ? sql`${sql.ref(column)} is not null` : sql`${sql.ref(column)} is null`);
  }
  if (from !== null) {
    const behind = sql.raw(isUpwards(reading) ? ">" : "<");
    conditions.push(
      column !== null && keyIsKnown
        ? sql`(${sql.ref(column)}, "sub") ${behind} (${from.key}, ${from.sub})`
        : sql`"sub" ${behind} ${from.sub}`,
    );
  }
  return conditions;
}

function orderOf(reading: Reading, before: readonly string[] = []): RawBuilder<unknown> {
  const { column } = KEYS[reading.sort];
  const direction = sql.raw(isUpwards(reading) ? "asc" : "desc");
  const columns = [...before, ...(column === null ? [] : [column]), "sub"];
  return sql.join(columns.map((name) => sql`${sql.ref(name)} ${direction}`));
}

function isUpwards({ order, after }: Reading): boolean {
  return (order === "asc") !== (after?.way === "newer");
}
