import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { endOfPrefix, lowerAscii, matchesFilter } from "#lib/data/person-filter.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", "\u007f", "ä", "\ud7ff", "\ue000", "\uffff", "😀", "\u{10ffff}"),
});
const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

test("what begins with a text lies between it and its end, and nothing else does", () => {
  fc.assert(
    fc.property(text, text, (prefix, other) => {
      const end = endOfPrefix(prefix);
      const lies = byBytes(other, prefix) >= 0 && (end === null || byBytes(other, end) < 0);
      expect(lies).toBe(other.startsWith(prefix));
    }),
    { numRuns: 2_000 },
  );
});

test("an id is found as it is written, an e-mail in any case of ASCII letters", () => {
  const ada = { sub: "User_1", email: "Ada.É@Example.com", plan: "pro" };
  const finds = (search: string) => matchesFilter(ada, { search, plan: null });
  expect(["User", "ada", "ADA.É@", "Ada.É@example.COM"].map(finds)).toEqual([true, true, true, true]);
  expect(["user", "ser_1", "ada.é", "example"].map(finds)).toEqual([false, false, false, false]);
  expect(lowerAscii("ÄÖA")).toBe("ÄÖa");
});

test("a plan is compared as a whole, and no plan is not the empty one", () => {
  const has = (plan: string | null) => ({ sub: "a", email: null, plan });
  const on = (plan: string | null) => ({ search: null, plan: { plan } });
  expect(matchesFilter(has("pro"), on("pro"))).toBe(true);
  expect(matchesFilter(has("pro"), on("pr"))).toBe(false);
  expect(matchesFilter(has(null), on(null))).toBe(true);
  expect(matchesFilter(has(""), on(null))).toBe(false);
});
