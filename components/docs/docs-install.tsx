import clsx from "clsx";
import { DependencyLines } from "#components/code/dependency-lines.tsx";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { InstallCommand } from "#lib/languages/compiled.ts";

/** The command that installs the library, once for each package manager. */
export function DocsInstall({ commands }: { commands: readonly InstallCommand[] }) {
  return (
    <Panel className="my-4 divide-y divide-line">
      {commands.map(({ manager, command, into }) => (
        <div
          key={manager}
          className="grid min-h-[42px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1 pr-1.5 pl-4 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]"
        >
          <span
            className={clsx(
              "col-span-2 pt-1 text-muted text-sm sm:col-span-1",
              into ? "sm:self-start sm:pt-1.5" : "sm:pt-0",
            )}
          >
            {manager}
          </span>
          {into ? (
            <DependencyLines into={into} text={command} className="mt-1 overflow-x-auto" />
          ) : (
            <code className="py-1 text-code [overflow-wrap:anywhere]">{command}</code>
          )}
          <CopyButton
            variant="ghost"
            compact
            label={into ? `Copy the lines for ${into}` : `Copy the command for ${manager}`}
            text={command}
            className={into ? "self-start" : ""}
          />
        </div>
      ))}
    </Panel>
  );
}
