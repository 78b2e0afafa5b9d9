import type { Metadata } from "next";
import Link from "next/link";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { ProjectList } from "#components/projects/project-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { listHealthStatuses } from "#lib/data/health.ts";
import { listProjects } from "#lib/data/projects.ts";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  const member = await requireMember();
  const statuses = await listHealthStatuses(member, Date.now());
  const projects = (await listProjects(member)).map((project) => ({
    ...project,
    status: statuses.get(project.id)?.status ?? "waiting",
  }));
  if (projects.length === 0) {
    return (
      <div className="mx-auto max-w-[24rem] pt-[12vh] text-center">
        <h1 className="font-semibold text-2xl tracking-[-0.02em]">No project yet</h1>
        <p className="mt-1 text-muted">
          A project has a signing secret of its own. Make one per product, and one for staging.
        </p>
        <Link href="/projects/new" className={buttonClass({ variant: "primary", className: "mt-6" })}>
          New project
        </Link>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-[56rem]">
      <PageHeading
        title="Projects"
        lead="Each has a signing secret of its own."
        aside={
          <Link href="/projects/new" className={buttonClass({ className: "self-start" })}>
            New project
          </Link>
        }
      />
      <ProjectList projects={projects} />
    </div>
  );
}
