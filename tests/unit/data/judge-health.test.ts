import { expect, test } from "@playwright/test";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#lib/data/durations.ts";
import { countOutcomes, type HealthFacts, judgeHealth, type Tally } from "#lib/data/judge-health.ts";
import { findingCodes } from "#lib/token/findings.ts";

const NOW = Date.UTC(2026, 10, 23, 12);

const accepted = (count: number): Tally => ({ code: "", secretId: "current", count });
const refused = (count: number, code = "aud_mismatch"): Tally => ({ code, secretId: "current", count });
const unsigned = (code: string, count: number): Tally => ({ code, secretId: "", count });

/** A project that has been live for long, whose last accepted token is older than its last refused one. */
const judge = (tallies: readonly Tally[], change: Partial<HealthFacts> = {}) =>
  judgeHealth({
    firstVerifiedAt: NOW - 30 * DAY_MS,
    lastVerifiedAt: NOW - 10 * MINUTE_MS,
    lastRefusedAt: NOW - MINUTE_MS,
    tallies,
    now: NOW,
    ...change,
  });

const WAITING = { status: "waiting", reason: null };
const LIVE = { status: "live", reason: null };
const REFUSING = { status: "failing", reason: "refusals" };
const SILENT = { status: "failing", reason: "silence" };

test.describe("health", () => {
  test("waits for the first accepted token, however many are refused", () => {
    const never = { firstVerifiedAt: null, lastVerifiedAt: null };
    expect(judge([], never)).toEqual(WAITING);
    expect(judge([refused(500)], never)).toEqual(WAITING);
  });

  test("fails with the third refusal in the hour, and not before", () => {
    expect(judge([refused(2)])).toEqual(LIVE);
    expect(judge([refused(3)])).toEqual(REFUSING);
    expect(judge([refused(1, "exp_past"), refused(1, "sub_missing"), refused(1)])).toEqual(REFUSING);
  });

  test("fails when more than half are refused, and not at half", () => {
    expect(judge([accepted(4), refused(4)])).toEqual(LIVE);
    expect(judge([accepted(4), refused(5)])).toEqual(REFUSING);
  });

  test("is live again with the next accepted token", () => {
    const refusals = [accepted(1), refused(100)];
    expect(judge(refusals, { lastRefusedAt: NOW - 2, lastVerifiedAt: NOW - 2 })).toEqual(REFUSING);
    expect(judge(refusals, { lastRefusedAt: NOW - 2, lastVerifiedAt: NOW - 1 })).toEqual(LIVE);
  });

  test("is flipped by no code without a signature of the project's, whatever comes with it", () => {
    for (const code of findingCodes) {
      expect(judge([unsigned(code, 1_000_000)]), code).toEqual(LIVE);
      expect(judge([unsigned(code, 1_000_000), accepted(1)]), code).toEqual(LIVE);
    }
  });

  test("is not kept live by noise either", () => {
    expect(judge([unsigned("signature_invalid", 1_000), refused(3)])).toEqual(REFUSING);
  });

  test("does not take a secret that has ended for one that verifies", () => {
    expect(judge([{ code: "secret_retired", secretId: "old", count: 100 }])).toEqual(LIVE);
  });

  test("fails after a day of silence, to the millisecond", () => {
    expect(judge([], { lastVerifiedAt: NOW - DAY_MS + 1 })).toEqual(LIVE);
    expect(judge([], { lastVerifiedAt: NOW - DAY_MS })).toEqual(SILENT);
    expect(judge([], { lastVerifiedAt: null })).toEqual(SILENT);
  });

  test("names the refusals where there is silence too: they say why", () => {
    expect(judge([refused(3)], { lastVerifiedAt: NOW - DAY_MS - HOUR_MS })).toEqual(REFUSING);
  });
});

test.describe("counts", () => {
  test("stand apart for accepted, refused by frequency, and noise", () => {
    const tallies = [
      accepted(5),
      { code: "", secretId: "retiring", count: 2 },
      refused(1),
      refused(3, "exp_past"),
      { ...refused(2), secretId: "retiring" },
      unsigned("signature_invalid", 40),
      unsigned("token_malformed", 2),
    ];
    expect(countOutcomes(tallies)).toEqual({
      accepted: 7,
      refused: [
        { code: "aud_mismatch", count: 3 },
        { code: "exp_past", count: 3 },
      ],
      noise: 42,
    });
  });

  test("take every mistake with a secret that has a name for a refusal, not for noise", () => {
    for (const code of findingCodes.filter((name) => name.startsWith("secret_"))) {
      expect(countOutcomes([unsigned(code, 2)]), code).toEqual({
        accepted: 0,
        refused: [{ code, count: 2 }],
        noise: 0,
      });
    }
  });

  test("of nothing are zero", () => {
    expect(countOutcomes([])).toEqual({ accepted: 0, refused: [], noise: 0 });
  });
});
