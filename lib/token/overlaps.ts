/**
 * How long a signing secret goes on verifying after a rotation. One table, from which choice, rule and docs derive;
 * 0 ms ends the old secret with the rotation itself.
 */
export const OVERLAP_MS = {
  now: 0,
  "1h": 3_600_000,
  "24h": 86_400_000,
  "7d": 604_800_000,
} as const satisfies Record<string, number>;

export type Overlap = keyof typeof OVERLAP_MS;

export const OVERLAPS = ["now", "1h", "24h", "7d"] as const satisfies readonly Overlap[];

export const USUAL_OVERLAP: Overlap = "24h";
