import { store } from "#lib/db/store.ts";
import type { Finding } from "#lib/token/findings.ts";
import { findAccess } from "./access.ts";
import { readKeptWarnings } from "./kept-warnings.ts";
import { type PersonSort, readCursor, type SortOrder, writeCursor } from "./person-cursor.ts";
import type { PersonFilter } from "./person-filter.ts";
import { readRows } from "./person-pages.ts";
import { type ListedRow, placeOf } from "./person-reading.ts";
import { isStorableText } from "./texts.ts";
import type { Member } from "./viewer.ts";

export type ListedPerson = {
  id: string;
  email: string | null;
  plan: string | null;
  account: { id: string; name: string | null } | null;
  monthlyRevenueCents: number | null;
  /** Epoch milliseconds. */
  firstSeenAt: number;
  lastSeenAt: number;
};

export type PersonQuery = PersonFilter & {
  sort: PersonSort;
  order: SortOrder;
  /** What `newer` or `older` said of another page of the same list. */
  cursor: string | null;
  limit: number;
};

export type PersonPage = {
  persons: ListedPerson[];
  /** Towards the list's begin and end; null where there is nothing more. */
  newer: string | null;
  older: string | null;
};

/**
 * A page of a project's persons. Pages are cut by the values at their ends, so nobody is shown twice or left out
 * because others come or go. Where matches of a filter lie far apart a page may hold fewer than `limit`.
 */
export async function listPersons(
  viewer: Member,
  projectId: string,
  { sort, order, cursor, limit, search, plan }: PersonQuery,
): Promise<{ ok: true; page: PersonPage } | { ok: false; reason: "project_not_found" | "cursor_invalid" }> {
  if ((await findAccess(store(), viewer, projectId)) === null)
    return { ok: false, reason: "project_not_found" };
  const after = cursor === null ? null : readCursor(cursor, { sort, order });
  if (cursor !== null && after === null) return { ok: false, reason: "cursor_invalid" };
  const reading = { sort, order, after };
  const { rows, rest } = await readRows(projectId, { search, plan }, reading, limit);
  const further = rest === null ? null : writeCursor(rest);
  if (after?.way === "newer") {
    // So near the begin that it is the first page, which is then read as such: whole, and with whoever came meanwhile.
    if (further === null) {
      return listPersons(viewer, projectId, { sort, order, cursor: null, limit, search, plan });
    }
    const last = rows[0];
    return {
      ok: true,
      page: {
        persons: rows.toReversed().map(toPerson),
        newer: further,
        older: writeCursor(last ? placeOf(last, reading, "older") : { ...after, way: "older" }),
      },
    };
  }
  const first = rows[0];
  const back = after && (first ? placeOf(first, reading, "newer") : { ...after, way: "newer" as const });
  return {
    ok: true,
    page: { persons: rows.map(toPerson), newer: back && writeCursor(back), older: further },
  };
}

function toPerson(row: ListedRow): ListedPerson {
  const { sub, email, plan, monthlyRevenueCents, firstSeenAt, lastSeenAt } = row;
  return { id: sub, email, plan, account: toAccount(row), monthlyRevenueCents, firstSeenAt, lastSeenAt };
}

function toAccount({
  accountId,
  accountName,
}: {
  accountId: string | null;
  accountName: string | null;
}): ListedPerson["account"] {
  return accountId === null ? null : { id: accountId, name: accountName };
}

export type Person = ListedPerson & {
  amountCents: number | null;
  interval: "month" | "year" | null;
  /** When the token that says all this was issued, at most when it came. */
  issuedAt: number;
  warnings: Finding[];
};

/** One person as their newest token says; null where there is none, or the viewer may not see the project. */
export async function findPerson(viewer: Member, projectId: string, sub: string): Promise<Person | null> {
  if (!isStorableText(sub) || (await findAccess(store(), viewer, projectId)) === null) return null;
  const row = await store()
    .selectFrom("person")
    .selectAll()
    .where("projectId", "=", projectId)
    .where("sub", "=", sub)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { amountCents, interval, issuedAt } = row;
  return { ...toPerson(row), amountCents, interval, issuedAt, warnings: readKeptWarnings(row.warnings) };
}
