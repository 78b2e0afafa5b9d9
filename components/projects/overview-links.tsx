import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";

/** From a project's overview to what stands behind it. */
export function OverviewLinks({ projectId }: { projectId: string }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {pages.map(({ path, name, about }) => (
        <li key={path}>
          <Link
            prefetch={false}
            href={`/projects/${projectId}/${path}`}
            className="flex items-center gap-4 py-3 hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            <span className="w-20 shrink-0 font-medium">{name}</span>
            <span className="min-w-0 flex-1 text-muted">{about}</span>
            <Icon name="chevron-down" className="-rotate-90 size-4 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const pages = [
  {
    path: "settings/identity",
    name: "Identity",
    about: "The secret, the code, and the check of a token",
  },
  { path: "activity", name: "Activity", about: "Each token that came, and why it was refused" },
  { path: "people", name: "People", about: "Who is identified, and what they pay per month" },
] as const;
