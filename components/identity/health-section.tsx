"use client";

import { HealthChart } from "#components/health/health-chart.tsx";
import { HealthSummary } from "#components/health/health-summary.tsx";
import type { ShownHealth } from "#components/health/shown-health.ts";

/** How the integration does: what an operator comes for, above the steps. */
export function HealthSection({ health, projectId }: { health: ShownHealth; projectId: string }) {
  return (
    <section
      aria-label="Health"
      className="mb-10 grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_384px]"
    >
      <HealthSummary health={health} projectId={projectId} most={NAMED_CAUSES} />
      <HealthChart bars={health.bars} />
    </section>
  );
}

/** The steps below stay in view; the overview names all. */
const NAMED_CAUSES = 5;
