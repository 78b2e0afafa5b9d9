import { expect, test } from "@playwright/test";
import { groupAttempts, mergeAttempts } from "#components/identity/attempt-groups.ts";
import type { ListenedAttempt } from "#components/identity/listened-state.ts";
import { createFinding } from "#lib/token/findings.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";

function attempt(id: string, changes: Partial<ListenedAttempt> = {}): ListenedAttempt {
  return {
    id,
    at: Number(id),
    outcome: "refused",
    code: "exp_past",
    findings: [createFinding("exp_past", { message: `It expired ${id} s ago.` })],
    diagnosed: true,
    host: "localhost:8000",
    person: null,
    ...changes,
  };
}

const keys = (attempts: readonly ListenedAttempt[]) =>
  groupAttempts(attempts).map(({ newest, count }) => [newest.id, count]);

test("one cause of one page is one row, however its message counts", () => {
  expect(keys([attempt("3"), attempt("2"), attempt("1", { host: null })])).toEqual([
    ["3", 2],
    ["1", 1],
  ]);
});

test("two mistakes with the secret are two rows, though their code is one", () => {
  const wrapped = (how: string) => ({
    code: "signature_invalid" as const,
    findings: [describeKeptFinding({ code: "secret_wrapped", how })],
  });
  const attempts = [attempt("2", wrapped("double_quotes")), attempt("1", wrapped("line_break_end"))];
  expect(keys(attempts)).toHaveLength(2);
});

test("a person is one row, another person another", () => {
  const accepted = (id: string) => ({
    outcome: "accepted" as const,
    code: null,
    findings: [],
    person: { id, plan: null, monthlyRevenueCents: null },
  });
  expect(
    keys([attempt("3", accepted("ada")), attempt("2", accepted("grace")), attempt("1", accepted("ada"))]),
  ).toEqual([
    ["3", 2],
    ["2", 1],
  ]);
});

test("what newer attempts push out of a reading stays, each once, newest first", () => {
  const merged = mergeAttempts([attempt("2"), attempt("1")], [attempt("3"), attempt("2")]);
  expect(merged.map(({ id }) => id)).toEqual(["3", "2", "1"]);
});

test("a page that stays open keeps no more than 500", () => {
  const known = Array.from({ length: 500 }, (_, index) => attempt(`${500 - index}`));
  const merged = mergeAttempts(known, [attempt("501")]);
  expect(merged).toHaveLength(500);
  expect(merged[0]?.id).toBe("501");
});
