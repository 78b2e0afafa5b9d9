"use client";

import { Form, type FormAction } from "#components/ui/form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "#components/ui/menu.tsx";

export type ReaderProject = { id: string; name: string };

/** Whose id stands in every snippet: one of the reader's projects, or the placeholder. */
export function ProjectChoice({
  projects,
  current,
  choose,
}: {
  projects: readonly ReaderProject[];
  current: ReaderProject | undefined;
  choose: FormAction;
}) {
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="inline-flex h-7 min-w-0 max-w-24 items-center sm:max-w-40 gap-1.5 rounded-md px-1.5 text-sm hover:bg-hover"
        >
          <span className="sr-only">Project in the snippets: </span>
          <span className="truncate">{current?.name ?? "No project"}</span>
          <Icon name="chevrons" className="size-3.5 text-faint" />
        </button>
      }
    >
      <MenuLabel>Project in the snippets</MenuLabel>
      <Form action={choose}>
        {() => (
          <>
            {projects.map((project) => (
              <MenuItem
                key={project.id}
                render={<button type="submit" name="projectId" value={project.id} />}
              >
                <span className="min-w-0 truncate">{project.name}</span>
                {project.id === current?.id ? (
                  <Icon name="check" className="ml-auto size-4 text-muted" />
                ) : null}
              </MenuItem>
            ))}
            <MenuSeparator />
            <MenuItem render={<button type="submit" name="projectId" value="" />}>
              No project
              {current === undefined ? <Icon name="check" className="ml-auto size-4 text-muted" /> : null}
            </MenuItem>
          </>
        )}
      </Form>
    </Menu>
  );
}
