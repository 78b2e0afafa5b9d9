import type { ShownHealth } from "#components/health/shown-health.ts";

/**
 * How the page opens: `steps` lead to the first verified token; from then on health and secret come first, `failing` with the
 * attempts right under them.
 */
export type Arrangement = "steps" | "live" | "failing";

export function arrange({ firstVerifiedAt, status }: ShownHealth): Arrangement {
  if (firstVerifiedAt === null) return "steps";
  return status === "failing" ? "failing" : "live";
}
