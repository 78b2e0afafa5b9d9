import { expect, test } from "@playwright/test";
import { describeLifetime, describeSkew, describeToken } from "#components/activity/attempt-facts.ts";
import { activityHref, readAttemptFilter } from "#components/activity/attempt-query.ts";
import type { ShownAttempt } from "#components/activity/shown-attempt.ts";
import { scaleBars } from "#components/health/bar-heights.ts";
import { formatShare } from "#components/health/health-words.ts";
import { formatSeconds } from "#components/ui/format-seconds.ts";

const attempt = (change: Partial<ShownAttempt> = {}): ShownAttempt => ({
  id: "1",
  at: 0,
  outcome: "refused",
  code: "exp_past",
  findings: [],
  host: null,
  tokenHead: "eyJhbGci",
  tokenLength: 312,
  lifetimeLeftSeconds: 298,
  skewSeconds: -2,
  signedWith: null,
  person: null,
  ...change,
});

test("spans are in the largest unit that leaves two digits", () => {
  const spans = [0, -95, 119, 120, 7_199, 7_200, 172_799, -172_800, 86_400_000];
  expect(spans.map(formatSeconds)).toEqual([
    "0 s",
    "95 s",
    "119 s",
    "2 min",
    "119 min",
    "2 h",
    "47 h",
    "2 d",
    "1,000 d",
  ]);
});

test("a token is its first characters and its length, and nothing is hinted at where there is no more", () => {
  expect(describeToken(attempt())).toBe("eyJhbGci… 312 B");
  expect(describeToken(attempt({ tokenLength: 8_191 }))).toBe("eyJhbGci… 8,191 B");
  expect(describeToken(attempt({ tokenHead: "null", tokenLength: 4 }))).toBe("null 4 B");
});

test("times say which way they lie, and a time in milliseconds says nothing", () => {
  expect(describeLifetime(attempt())).toBe("4 min left");
  expect(describeLifetime(attempt({ lifetimeLeftSeconds: 0 }))).toBe("expired 0 s before");
  expect(describeLifetime(attempt({ lifetimeLeftSeconds: -61 }))).toBe("expired 61 s before");
  expect(describeSkew(attempt())).toBe("skew −2 s");
  expect(describeSkew(attempt({ skewSeconds: 74 }))).toBe("skew +74 s");
  expect(describeSkew(attempt({ skewSeconds: 0 }))).toBe("skew 0 s");
  for (const seconds of [null, 1.79e12, -1.79e12]) {
    expect(describeSkew(attempt({ skewSeconds: seconds }))).toBeNull();
    expect(describeLifetime(attempt({ lifetimeLeftSeconds: seconds }))).toBeNull();
  }
});

test("an address narrows by what it names, and by nothing that is no filter", () => {
  expect(readAttemptFilter({ outcome: "refused", code: "exp_past", host: " Shop.Example " })).toEqual({
    outcome: "refused",
    code: "exp_past",
    host: "shop.example",
  });
  expect(readAttemptFilter({ outcome: "", code: "", host: "" })).toEqual({});
  expect(readAttemptFilter({ outcome: "x", code: "toString", host: ["a", "b"] })).toEqual({ host: "a" });
});

test("a filter survives its address", () => {
  const filter = { outcome: "refused", code: "aud_mismatch", host: "[::1]:8000" } as const;
  const href = activityHref("proj_1", filter, "12.ab");
  const parameters = Object.fromEntries(new URL(href, "http://localhost").searchParams);
  expect(readAttemptFilter(parameters)).toEqual(filter);
  expect(parameters.cursor).toBe("12.ab");
  expect(activityHref("proj_1", {})).toBe("/projects/proj_1/activity");
});

test("bars share one scale, noise has its own, and whatever there is can be seen", () => {
  const bars = [
    { at: 0, accepted: 1_000, refused: 0, noise: 0 },
    { at: 1, accepted: 999, refused: 1, noise: 1_000_000 },
    { at: 2, accepted: 0, refused: 0, noise: 1 },
  ];
  const { highest, scaled } = scaleBars(bars, { height: 100, noiseHeight: 10 });
  expect(highest).toBe(1_000);
  expect(scaled).toEqual([
    { at: 0, accepted: 100, refused: 0, noise: 0 },
    { at: 1, accepted: 98, refused: 2, noise: 10 },
    { at: 2, accepted: 0, refused: 0, noise: 2 },
  ]);
  expect(scaleBars([], { height: 100, noiseHeight: 10 })).toEqual({ highest: 0, scaled: [] });
});

test("a share is none or all only where it is", () => {
  expect([0, 0.000_01, 0.125, 0.999_99, 1].map(formatShare)).toEqual([
    "0%",
    "0.1%",
    "12.5%",
    "99.9%",
    "100%",
  ]);
});
