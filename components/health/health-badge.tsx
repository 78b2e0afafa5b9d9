import { HealthDot } from "./health-dot.tsx";
import { describeInShort, statusNames } from "./health-words.ts";
import type { ShownHealth } from "./shown-health.ts";

/** The state of an integration in one line: "Live 1,204 verified today". */
export function HealthBadge({ health }: { health: Pick<ShownHealth, "status" | "reason" | "hour" | "day"> }) {
  return (
    <p className="flex items-center gap-2 self-start whitespace-nowrap rounded-full border border-line bg-raised px-3 py-1 text-sm">
      <HealthDot status={health.status} />
      <span className="font-medium">{statusNames[health.status]}</span>
      <span className="text-muted tabular-nums">{describeInShort(health)}</span>
    </p>
  );
}
