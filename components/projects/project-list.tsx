import Link from "next/link";
import { HealthDot } from "#components/health/health-dot.tsx";
import { statusNames } from "#components/health/health-words.ts";
import type { ShownHealth } from "#components/health/shown-health.ts";
import { Icon } from "#components/ui/icon.tsx";

export type ListedProject = {
  id: string;
  name: string;
  organizationName: string;
  currency: string;
  status: ShownHealth["status"];
};

/** All projects one may open, a row each. */
export function ProjectList({ projects }: { projects: readonly ListedProject[] }) {
  const organizations = new Set(projects.map(({ organizationName }) => organizationName));
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {projects.map((project) => (
        <li key={project.id}>
          <Link
            href={`/projects/${project.id}/settings/identity`}
            className="flex items-center gap-4 px-4 py-3 hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{project.name}</span>
              <code className="block truncate text-muted text-xs">{project.id}</code>
            </span>
            {organizations.size > 1 ? (
              <span className="hidden max-w-48 truncate text-muted text-sm sm:block">
                {project.organizationName}
              </span>
            ) : null}
            <span className="flex w-20 items-center gap-2 text-muted text-sm">
              <HealthDot status={project.status} />
              {statusNames[project.status]}
            </span>
            <span className="hidden w-10 text-right text-muted text-sm sm:block">{project.currency}</span>
            <Icon name="chevron-down" className="-rotate-90 size-4 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
