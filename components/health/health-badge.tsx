import { HealthDot } from "./health-dot.tsx";
import { describeInShort, statusNames } from "./health-words.ts";
import type { ShownHealth } from "./shown-health.ts";

/** The state of an integration in one line: "Live 1,204 verified in 24 h". */
export function HealthBadge({
  health,
  lost = false,
}: {
  health: Pick<ShownHealth, "status" | "reason" | "hour" | "day">;
  /** The server cannot be reached: what is known may no longer be so. */
  lost?: boolean;
}) {
  return (
    <p className="flex items-center gap-2 self-start whitespace-nowrap rounded-full border border-line bg-raised px-3 py-1 text-sm">
      <HealthDot status={lost ? "waiting" : health.status} />
      <span className="font-medium">{lost ? "Connection lost" : statusNames[health.status]}</span>
      <span className="text-muted tabular-nums">
        {lost ? `last known: ${statusNames[health.status].toLowerCase()}` : describeInShort(health)}
      </span>
    </p>
  );
}
