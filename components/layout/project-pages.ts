import type { NavigationGroup } from "./side-navigation.tsx";

/** The pages of a project, as its navigation groups them. */
export function projectPages(projectId: string): NavigationGroup[] {
  const path = `/projects/${projectId}`;
  return [
    {
      links: [
        { href: path, name: "Overview" },
        { href: `${path}/people`, name: "People" },
        { href: `${path}/activity`, name: "Activity" },
      ],
    },
    {
      label: "Settings",
      links: [
        { href: `${path}/settings/general`, name: "General" },
        { href: `${path}/settings/identity`, name: "Identity" },
      ],
    },
  ];
}
