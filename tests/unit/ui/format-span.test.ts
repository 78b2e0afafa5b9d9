import { expect, test } from "@playwright/test";
import { formatSpan } from "#components/ui/format-span.ts";

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

for (const [span, text] of [
  [-1, "0 s"],
  [999, "0 s"],
  [MINUTE - 1, "59 s"],
  [MINUTE, "1 min"],
  [HOUR - 1, "59 min"],
  [HOUR, "1 h"],
  [HOUR + MINUTE + SECOND, "1 h 1 min"],
  [DAY - 1, "23 h 59 min"],
  [DAY, "1 d"],
  [7 * DAY - SECOND, "6 d 23 h"],
] as const) {
  test(`${span} ms are "${text}"`, () => {
    expect(formatSpan(span)).toBe(text);
  });
}
