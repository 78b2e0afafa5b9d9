import type { Command, CommandGroup } from "#components/ui/command.ts";
import type { Theme } from "./theme.ts";

export type SiteCommandsOptions = {
  projects: readonly { id: string; name: string }[];
  /** The project whose pages one is on. */
  currentId?: string;
  theme: Theme;
  goTo: (path: string) => void;
  chooseTheme: (theme: Theme) => void;
  signOut: () => void;
};

/** What every signed-in page offers: where to go, the theme, and the way out. */
export function siteCommands(options: SiteCommandsOptions): CommandGroup[] {
  const { projects, currentId, goTo } = options;
  const page = (path: string, name: string, more: Pick<Command, "words" | "note"> = {}): Command => ({
    id: path,
    name,
    ...more,
    run: () => goTo(path),
  });
  const current = projects.find(({ id }) => id === currentId);
  const project = current
    ? [
        page(`/projects/${current.id}`, "Overview", { words: "health counts project" }),
        page(`/projects/${current.id}/people`, "People", { words: "persons accounts plans revenue export" }),
        page(`/projects/${current.id}/activity`, "Activity", { words: "attempts accepted refused log" }),
        page(`/projects/${current.id}/settings/identity`, "Identity", { words: "settings secret snippet" }),
        page(`/projects/${current.id}/settings/general`, "General", { words: "settings currency name" }),
      ]
    : [];
  return [
    {
      label: "Pages",
      commands: [
        ...project,
        page("/account", "Account settings", { words: "password email" }),
        page("/docs", "Docs", { words: "documentation help claims findings" }),
        page("/debug", "Token debugger", { words: "jwt decode verify signature paste" }),
      ],
    },
    {
      label: "Projects",
      commands: [
        ...projects.map(({ id, name }) => ({
          ...page(`/projects/${id}/settings/identity`, name, id === currentId ? { note: "this one" } : {}),
          id: `project-${id}`,
        })),
        page("/projects", "All projects"),
        page("/projects/new", "New project", { words: "create add" }),
      ],
    },
    {
      label: "Theme",
      commands: themes.map(({ theme, name }) => ({
        id: `theme-${theme}`,
        name,
        words: "colour appearance mode",
        ...(theme === options.theme ? { note: "now" } : {}),
        run: () => options.chooseTheme(theme),
      })),
    },
    {
      label: "Account",
      commands: [{ id: "sign-out", name: "Sign out", words: "log out logout leave", run: options.signOut }],
    },
  ];
}

const themes = [
  { theme: "system", name: "Follow the system" },
  { theme: "light", name: "Light" },
  { theme: "dark", name: "Dark" },
] as const;
