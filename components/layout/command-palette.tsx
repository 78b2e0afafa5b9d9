"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import type { Command, CommandGroup } from "#components/ui/command.ts";
import { CommandList } from "#components/ui/command-list.tsx";
import { DialogClose, OpenDialog } from "#components/ui/dialog.tsx";
import { type SiteCommandsOptions, siteCommands } from "./site-commands.ts";
import { chooseTheme, readPageTheme } from "./use-theme.ts";

export type CommandPaletteProps = Pick<SiteCommandsOptions, "projects" | "currentId"> & {
  /** What the page itself offers. */
  pageGroups: readonly CommandGroup[];
  signOut: () => Promise<void>;
  onClose: () => void;
};

/** All that can be done from here, found by typing. Loaded when it is first asked for. */
export function CommandPalette({ pageGroups, signOut, onClose, ...site }: CommandPaletteProps) {
  const router = useRouter();
  const inside = useRef<HTMLDivElement>(null);
  const groups = [
    ...pageGroups,
    ...siteCommands({
      ...site,
      theme: readPageTheme(),
      goTo: (path) => router.push(path),
      chooseTheme,
      signOut: () => void signOut(),
    }),
  ];

  function run(command: Command) {
    // First closed, which gives the focus back: a command may move it on, and a modal dialog would not let it.
    inside.current?.closest("dialog")?.close();
    command.run();
  }

  return (
    <OpenDialog look="palette" title="Commands" onClose={onClose}>
      <div ref={inside} className="contents">
        <CommandList
          label="Commands"
          placeholder="Search pages and commands"
          groups={groups}
          nothing="Try the name of a page, a project or a language."
          aside={
            <DialogClose
              render={
                <button
                  type="button"
                  className="h-6 rounded-sm border border-line-strong px-1.5 text-muted text-xs hover:text-ink"
                />
              }
            >
              <kbd>Esc</kbd>
              <span className="sr-only"> Close</span>
            </DialogClose>
          }
          onRun={run}
        />
      </div>
    </OpenDialog>
  );
}
