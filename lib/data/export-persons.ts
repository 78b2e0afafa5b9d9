import { setImmediate as nextTurn } from "node:timers/promises";
import { store } from "#lib/db/store.ts";
import { findAccess } from "./access.ts";
import { writeAudit } from "./audit.ts";
import { BYTE_ORDER_MARK, CSV_HEAD, writePerson } from "./person-csv.ts";
import { isFiltered, type PersonFilter } from "./person-filter.ts";
import { readRows } from "./person-pages.ts";
import type { Reading } from "./person-reading.ts";
import type { Member } from "./viewer.ts";

const PERSONS_PER_PART = 500;

/**
 * The persons that a filter means as CSV, in parts that are read as they are taken. By id, for an id never moves: each
 * who is there all the time is in it once. Null for a project that the viewer may not see.
 */
export async function exportPersons(
  viewer: Member,
  projectId: string,
  filter: PersonFilter,
  now: number,
): Promise<AsyncGenerator<string, void> | null> {
  const access = await findAccess(store(), viewer, projectId);
  if (access === null) return null;
  const { organizationId } = access;
  // Not what was searched for, which names a person.
  const detail = isFiltered(filter) ? "filtered" : "all";
  const entry = { organizationId, projectId, purpose: "export_people", detail, at: now } as const;
  await writeAudit(store(), viewer, entry);
  const { currency } = await store()
    .selectFrom("project")
    .select("currency")
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  return writeParts(viewer, projectId, filter, currency);
}

async function* writeParts(viewer: Member, projectId: string, filter: PersonFilter, currency: string) {
  yield BYTE_ORDER_MARK + CSV_HEAD;
  let reading: Reading = { sort: "id", order: "asc", after: null };
  do {
    // Somebody may read for hours, and be removed from the organisation meanwhile.
    if ((await findAccess(store(), viewer, projectId)) === null) return;
    const { rows, rest } = await readRows(projectId, filter, reading, PERSONS_PER_PART);
    if (rows.length > 0) yield rows.map((row) => writePerson(row, currency)).join("");
    reading = { ...reading, after: rest };
    // A reader that is fast enough would leave nobody else a turn.
    await nextTurn();
  } while (reading.after !== null);
}
