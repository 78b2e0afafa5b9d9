import { setImmediate as nextTurn } from "node:timers/promises";
import { store } from "#lib/db/store.ts";
import type { PersonCursor } from "./person-cursor.ts";
import { isFiltered, matchesFilter, matchesNobody, type PersonFilter, rangesOf } from "./person-filter.ts";
import {
  countRange,
  type ListedRow,
  partsOf,
  placeOf,
  type Reading,
  readPart,
  readPartOfFew,
} from "./person-reading.ts";

/** Up to so many matches are fetched and sorted; more of them are found by reading the whole list in its order. */
const FEW = 5_000;
/** SQLite works on the thread that answers requests: after so many rows others have a turn. */
const ROWS_PER_STATEMENT = 250;
/** Where matches lie far apart a page ends early, and says from where to go on. */
const MAX_ROWS_READ = 20_000;

/** `rest`: the place of the last row that was looked at; null where there is nothing behind it. */
export type RowPage = { rows: ListedRow[]; rest: PersonCursor | null };

/**
 * The next rows of a list in the direction of its place, in the order in which they were read. It costs the same
 * however many persons there are, and never asks the store for more than some milliseconds of work at once.
 */
export async function readRows(
  projectId: string,
  filter: PersonFilter,
  reading: Reading,
  limit: number,
): Promise<RowPage> {
  if (matchesNobody(filter)) return { rows: [], rest: null };
  if (!isFiltered(filter)) return readInOrder(projectId, filter, reading, limit);
  const isPlanByTime = filter.search === null && reading.sort === "lastSeen";
  if (isPlanByTime) return readInOrder(projectId, filter, reading, limit);
  return (await hasFew(projectId, filter))
    ? readFew(projectId, filter, reading, limit)
    : readMatches(projectId, filter, reading, limit);
}

/** What one index holds in the order of the list. */
async function readInOrder(
  projectId: string,
  { plan }: PersonFilter,
  reading: Reading,
  limit: number,
): Promise<RowPage> {
  const rows = await readParts(reading, limit + 1, (part, left) =>
    readPart(projectId, reading, part, { limit: left, plan }),
  );
  return cutPage(rows, reading, limit);
}

async function hasFew(projectId: string, filter: PersonFilter): Promise<boolean> {
  let found = 0;
  for (const range of rangesOf(filter)) {
    const { rows } = await countRange(projectId, range, FEW + 1).execute(store());
    found += rows[0]?.count ?? 0;
    if (found > FEW) return false;
  }
  return true;
}

async function readFew(
  projectId: string,
  filter: PersonFilter,
  reading: Reading,
  limit: number,
): Promise<RowPage> {
  const ranges = rangesOf(filter);
  const rows = await readParts(reading, limit + 1, (part, left) =>
    readPartOfFew(projectId, reading, part, { limit: left, ranges, most: FEW }),
  );
  return cutPage(rows, reading, limit);
}

/** Every row in the order of the list, of which those that match are kept: they are many, so the next ones are near. */
async function readMatches(
  projectId: string,
  filter: PersonFilter,
  reading: Reading,
  limit: number,
): Promise<RowPage> {
  const way = reading.after?.way ?? "older";
  const matches: ListedRow[] = [];
  let after = reading.after;
  for (let read = 0; read < MAX_ROWS_READ; read += ROWS_PER_STATEMENT) {
    const next = { ...reading, after };
    const rows = await readParts(next, ROWS_PER_STATEMENT, (part, left) =>
      readPart(projectId, next, part, { limit: left }),
    );
    matches.push(...rows.filter((row) => matchesFilter(row, filter)));
    if (matches.length > limit) return cutPage(matches, reading, limit);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_PER_STATEMENT) return { rows: matches, rest: null };
    after = placeOf(last, reading, way);
    await nextTurn();
  }
  return { rows: matches, rest: after };
}

async function readParts(
  reading: Reading,
  limit: number,
  build: (part: ReturnType<typeof partsOf>[number], left: number) => ReturnType<typeof readPart>,
): Promise<ListedRow[]> {
  const rows: ListedRow[] = [];
  for (const part of partsOf(reading)) {
    if (rows.length < limit) rows.push(...(await build(part, limit - rows.length).execute(store())).rows);
  }
  return rows;
}

function cutPage(rows: readonly ListedRow[], reading: Reading, limit: number): RowPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const way = reading.after?.way ?? "older";
  return { rows: page, rest: rows.length > limit && last ? placeOf(last, reading, way) : null };
}
