"use client";

import { useState } from "react";
import { DependencyLines } from "#components/code/dependency-lines.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { TabList, TabPanel, Tabs } from "#components/ui/tabs.tsx";
import type { InstallCommand } from "#lib/languages/compiled.ts";

/** The command that installs the library, by the package manager one uses. */
export function InstallLine({ commands }: { commands: readonly InstallCommand[] }) {
  const [manager, chooseManager] = useState<string | null>(null);
  const current = commands.find((entry) => entry.manager === manager) ?? commands[0];
  if (!current) return null;
  return (
    <Tabs
      value={current.manager}
      onChange={chooseManager}
      className="flex min-h-[38px] flex-wrap items-center gap-x-2 border-line border-b py-0.5 pr-1.5 pl-3.5"
    >
      {commands.map(({ manager: name, command, into }) => (
        <TabPanel key={name} value={name} className="min-w-0 flex-1 basis-full sm:basis-0 [&[hidden]]:hidden">
          {into ? (
            <DependencyLines into={into} text={command} className="max-h-36 overflow-auto" />
          ) : (
            <code className="block py-1 text-code [overflow-wrap:anywhere]">
              <span aria-hidden="true" className="select-none text-faint">
                ${" "}
              </span>
              {command}
            </code>
          )}
        </TabPanel>
      ))}
      {commands.length > 1 ? (
        <TabList
          label="Package manager"
          look="segments"
          options={commands.map(({ manager: name }) => ({ value: name, label: name }))}
        />
      ) : null}
      <CopyButton variant="ghost" compact label="Copy install command" text={current.command} />
    </Tabs>
  );
}
