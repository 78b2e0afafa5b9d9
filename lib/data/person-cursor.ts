import { z } from "zod";
import { isStorableText } from "./texts.ts";

/** What a list of persons can be ordered by. */
export const PERSON_SORTS = ["lastSeen", "firstSeen", "id", "email", "revenue"] as const;
export type PersonSort = (typeof PERSON_SORTS)[number];
export type SortOrder = "asc" | "desc";

/** A place between two persons of a list: what stood at it and which way one reads on. It outlives the person. */
export type PersonCursor = {
  sort: PersonSort;
  order: SortOrder;
  way: "older" | "newer";
  /** Null where it is unknown, and by id, where there is no other key. */
  key: string | number | null;
  sub: string;
};

const text = z.string().max(1_000).refine(isStorableText);
const written = z.tuple([
  z.enum(PERSON_SORTS),
  z.enum(["asc", "desc"]),
  z.enum(["older", "newer"]),
  z.union([text, z.int(), z.null()]),
  text,
]);

const MAX_LENGTH = 8_000;

export function writeCursor({ sort, order, way, key, sub }: PersonCursor): string {
  return Buffer.from(JSON.stringify([sort, order, way, key, sub])).toString("base64url");
}

/** The place that a text names in this very list; null for a text that names none. */
export function readCursor(
  cursor: string,
  list: { sort: PersonSort; order: SortOrder },
): PersonCursor | null {
  if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor)) return null;
  const parsed = written.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) return null;
  const [sort, order, way, key, sub] = parsed.data;
  if (sort !== list.sort || order !== list.order || !isKeyOf(sort, key)) return null;
  return { sort, order, way, key, sub };
}

function isKeyOf(sort: PersonSort, key: string | number | null): boolean {
  if (sort === "id") return key === null;
  if (sort === "email") return typeof key !== "number";
  return sort === "revenue" ? typeof key !== "string" : typeof key === "number";
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
