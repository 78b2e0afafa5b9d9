import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { InstallCommand } from "#lib/languages/compiled.ts";

/** The command that installs the library, once for each package manager. */
export function DocsInstall({ commands }: { commands: readonly InstallCommand[] }) {
  return (
    <Panel className="my-4 divide-y divide-line">
      {commands.map(({ manager, command }) => (
        <div key={manager} className="flex min-h-[42px] items-center gap-3 py-1 pr-1.5 pl-4">
          <span className="w-14 shrink-0 text-muted text-sm">{manager}</span>
          <code className="min-w-0 flex-1 py-1 text-code [overflow-wrap:anywhere]">{command}</code>
          <CopyButton variant="ghost" compact label={`Copy the command for ${manager}`} text={command} />
        </div>
      ))}
    </Panel>
  );
}
