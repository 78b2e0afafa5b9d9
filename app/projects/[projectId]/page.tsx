import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HealthChart } from "#components/health/health-chart.tsx";
import { HealthSummary } from "#components/health/health-summary.tsx";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { OverviewLinks } from "#components/projects/overview-links.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { readHealth } from "#lib/data/health.ts";
import { findProject } from "#lib/data/projects.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params }: PageProps<"/projects/[projectId]">) {
  const [member, { projectId }] = [await requireMember(), await params];
  const { name } = (await findProject(member, projectId)) ?? notFound();
  const health = (await readHealth(member, projectId, Date.now())) ?? notFound();
  return (
    <div className="max-w-[72rem]">
      <PageHeading title="Overview" lead={`How the identity tokens of ${name} are doing.`} />
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-2">
        <HealthSummary health={health} projectId={projectId} />
        <div className="grid gap-10">
          <HealthChart bars={health.bars} />
          <OverviewLinks projectId={projectId} />
        </div>
      </div>
    </div>
  );
}
