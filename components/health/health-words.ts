import { formatCount } from "#components/ui/format-count.ts";
import type { ShownCounts, ShownHealth } from "./shown-health.ts";

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
const shares = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** 1204 → "1.2K", for the side of a chart. */
export function formatShortCount(count: number): string {
  return compact.format(count);
}

/** Neither all nor nothing unless it is: 0.9999 → "99.9%", 0.0001 → "0.1%". */
export function formatShare(share: number): string {
  return shares.format(share > 0 && share < 1 ? Math.min(Math.max(share, 0.001), 0.999) : share);
}

export function countRefused({ refused }: Pick<ShownCounts, "refused">): number {
  return refused.reduce((sum, { count }) => sum + count, 0);
}

/** One word for the state; "Failing" is said with its reason beside it. */
export const statusNames = { waiting: "Waiting", live: "Live", failing: "Failing" } as const;

/** What stands beside the state in a line. */
export function describeInShort(health: Pick<ShownHealth, "reason" | "status" | "hour" | "day">): string {
  if (health.status === "waiting") return "for the first token";
  if (health.reason === "refusals")
    return `${formatCount(countRefused(health.hour))} refused in the last hour`;
  if (health.reason === "silence") return "no token accepted for a day";
  return `${formatCount(health.day.accepted)} verified in 24 h`;
}
