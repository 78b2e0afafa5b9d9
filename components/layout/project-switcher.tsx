"use client";

import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "#components/ui/menu.tsx";

type ProjectLink = { id: string; name: string };

/** The project's name in the header; opens the list of all one may see. */
export function ProjectSwitcher({
  current,
  projects,
}: {
  current: ProjectLink;
  projects: readonly ProjectLink[];
}) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Project ${current.name}. Switch project`}
          className="-mx-1 inline-flex h-7 min-w-0 items-center gap-1.5 rounded-md px-1 hover:bg-hover"
        >
          <span className="truncate">{current.name}</span>
          <Icon name="chevrons" className="size-3.5 text-faint" />
        </button>
      }
    >
      <MenuLabel>Projects</MenuLabel>
      {projects.map((project) => (
        <MenuItem key={project.id} render={<Link href={`/projects/${project.id}/settings/identity`} />}>
          <span className="min-w-0 truncate">{project.name}</span>
          {project.id === current.id ? <Icon name="check" className="size-4 ml-auto text-muted" /> : null}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem render={<Link href="/projects/new" />}>
        <Icon name="plus" className="size-4 text-muted" />
        New project
      </MenuItem>
    </Menu>
  );
}
