import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type PeopleView, readPeopleView, sortBy, writePeopleView } from "#components/people/people-view.ts";
import { showInvisible } from "#components/people/shown-text.tsx";

const parse = (address: string) => readPeopleView(Object.fromEntries(new URLSearchParams(address)));

const everybody: PeopleView = { search: null, plan: null, sort: "lastSeen", order: "desc", cursor: null };

test("all persons in the first order need no parameter", () => {
  expect(writePeopleView(everybody)).toBe("");
  expect(parse("")).toEqual(everybody);
  // What a form sends whose fields are left as they are.
  expect(parse("q=&plan=&sort=lastSeen&order=desc")).toEqual(everybody);
});

test("an address says again what it was written from", () => {
  const plan = fc.oneof(
    fc.constant(null),
    fc.record({ plan: fc.oneof(fc.constant(null), fc.constantFrom("-", "--", "pro", "-x", "&=+ ä")) }),
  );
  const view = fc.record({
    search: fc.constantFrom(null, "a b", "ä&=%", "+49"),
    plan,
    sort: fc.constantFrom("lastSeen", "firstSeen", "id", "email", "revenue"),
    order: fc.constantFrom("asc", "desc"),
    cursor: fc.constantFrom(null, "abc-_"),
  });
  fc.assert(fc.property(view, (given) => expect(parse(writePeopleView(given).slice(1))).toEqual(given)));
});

test("what an address cannot mean is left out", () => {
  expect(parse("sort=constructor&order=up&plan=-")).toEqual({ ...everybody, plan: { plan: null } });
  expect(readPeopleView({ q: ["  one ", "two"], sort: [] })).toEqual({ ...everybody, search: "one" });
});

test("a head sorts as its column is read first, then turns round, and begins anew", () => {
  const byEmail = sortBy({ ...everybody, cursor: "place" }, "email");
  expect(byEmail).toEqual({ ...everybody, sort: "email", order: "asc" });
  expect(sortBy(byEmail, "email").order).toBe("desc");
});

test("a text that shows nothing is shown by its code points", () => {
  expect(showInvisible(" \u200b")).toBe("U+0020 U+200B");
  expect(showInvisible(" a ")).toBe(" a ");
});
