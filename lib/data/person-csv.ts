import type { ListedRow } from "./person-reading.ts";

/** Without it Excel takes UTF-8 for the system's own encoding. */
export const BYTE_ORDER_MARK = "\ufeff";

const COLUMNS = [
  "id",
  "email",
  "plan",
  "account_id",
  "account_name",
  "amount_cents",
  "interval",
  "monthly_revenue_cents",
  "currency",
  "first_seen",
  "last_seen",
] as const;

export const CSV_HEAD = writeRecord(COLUMNS);

/** A person as a record of RFC 4180. Money stands in cents of the currency named beside it. */
export function writePerson(person: ListedRow, currency: string): string {
  const { sub, email, plan, accountId, accountName, amountCents, interval, monthlyRevenueCents } = person;
  return writeRecord([
    sub,
    email,
    plan,
    accountId,
    accountName,
    amountCents,
    interval,
    monthlyRevenueCents,
    currency,
    new Date(person.firstSeenAt).toISOString(),
    new Date(person.lastSeenAt).toISOString(),
  ]);
}

function writeRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`;
}

/** Unknown is an empty cell, which an empty text, in quotes, is not. */
function writeCell(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? `${value}` : `"${defuse(value).replaceAll('"', '""')}"`;
}

/**
 * Spreadsheets run what looks like a formula: at the begin of a cell, or where a program that separates by another sign
 * sees one begin. An apostrophe goes in front, and in front of an apostrophe that stands there already, so that taking
 * one away in each of these places gives the text back.
 */
export function defuse(text: string): string {
  return text.replace(/(?<=(?:^|[,;|"\t\r\n]) *)(?=[=+\-@＝＋－＠\t\r\n'])/g, "'");
}
