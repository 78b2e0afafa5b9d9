import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { CSV_HEAD, defuse, writePerson } from "#lib/data/person-csv.ts";

const person = {
  sub: "user_1",
  email: "ada@example.com",
  emailKey: "ada@example.com",
  plan: "pro",
  accountId: "acme",
  accountName: "Acme, Inc.",
  amountCents: 9_900,
  interval: "year" as const,
  monthlyRevenueCents: 825,
  firstSeenAt: Date.UTC(2026, 10, 23, 12),
  lastSeenAt: Date.UTC(2026, 10, 24, 12),
};

/** A reader by RFC 4180, written apart from the writer. */
function readRecords(csv: string): string[][] {
  const records: string[][] = [];
  let [cell, record, quoted]: [string, string[], boolean] = ["", [], false];
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv[index];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") {
      record.push(cell);
      cell = "";
    } else if (character === "\r" && csv[index + 1] === "\n") {
      records.push([...record, cell]);
      [cell, record] = ["", []];
      index += 1;
    } else cell += character;
  }
  return records;
}

/** What the file's reader does who wants the text as the token had it. */
function undo(text: string): string {
  return text.replace(/(?<=(?:^|[,;|"\t\r\n]) *)'/g, "");
}

test("a person is one record, money in cents beside its currency", () => {
  const [head, record] = readRecords(CSV_HEAD + writePerson(person, "JPY"));
  expect(Object.fromEntries((head ?? []).map((name, index) => [name, record?.[index]]))).toEqual({
    id: "user_1",
    email: "ada@example.com",
    plan: "pro",
    account_id: "acme",
    account_name: "Acme, Inc.",
    amount_cents: "9900",
    interval: "year",
    monthly_revenue_cents: "825",
    currency: "JPY",
    first_seen: "2026-11-23T12:00:00.000Z",
    last_seen: "2026-11-24T12:00:00.000Z",
  });
});

test("what is unknown is an empty cell, what is empty or zero is not", () => {
  const unknown = { ...person, email: null, plan: "", monthlyRevenueCents: 0, amountCents: null };
  expect(writePerson(unknown, "USD")).toContain('"user_1",,"","acme","Acme, Inc.",,"year",0,"USD",');
});

for (const [text, defused] of [
  ["=1+1", "'=1+1"],
  ["+49 30 1", "'+49 30 1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["  =1", "  '=1"],
  ["＝1", "'＝1"],
  ["a;=1", "a;'=1"],
  ["a, @b", "a, '@b"],
  ['a"=1', "a\"'=1"],
  ["'=1", "''=1"],
  ["ada+tag@example.com", "ada+tag@example.com"],
  ["a=1", "a=1"],
  ["", ""],
] as const) {
  test(`${JSON.stringify(text)} is written as ${JSON.stringify(defused)}`, () => {
    expect(defuse(text)).toBe(defused);
  });
}

const hostile = fc.string({ unit: fc.constantFrom(..."=+-@'\"\t\r\n,;| aé＝😀") });

test("no cell begins as a formula, whatever separates cells, and every text can be had back", () => {
  fc.assert(
    fc.property(hostile, hostile, (sub, plan) => {
      const [[written = "", , writtenPlan = ""] = []] = readRecords(
        writePerson({ ...person, sub, plan }, "USD"),
      );
      expect(undo(written)).toBe(sub);
      expect(undo(writtenPlan)).toBe(plan);
      for (const cell of written.split(/[,;|"\t\r\n]/)) expect(cell).not.toMatch(/^ *[=+\-@＝]/);
    }),
    { numRuns: 2_000 },
  );
});
