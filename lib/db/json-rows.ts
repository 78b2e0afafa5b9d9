import type { StoreKind } from "./store.ts";

/** A column and its type as PostgreSQL reads it from JSON. */
export type JsonColumns = Readonly<Record<string, "text" | "bigint">>;

export const quoteName = (name: string) => `"${name}"`;

/**
 * Rows that travel as one JSON parameter, as a table named `incoming`: so one statement, built once, serves batches of
 * any size and stays prepared.
 */
export function jsonRows(kind: StoreKind, columns: JsonColumns): string {
  const entries = Object.entries(columns);
  return kind === "sqlite"
    ? `(select ${entries.map(([name]) => `value ->> '${name}' as ${quoteName(name)}`).join(", ")} from json_each(?)) as incoming`
    : `json_to_recordset($1::json) as incoming (${entries.map(([name, type]) => `${quoteName(name)} ${type}`).join(", ")})`;
}
