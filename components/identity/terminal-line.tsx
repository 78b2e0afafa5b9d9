import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** The line that gives a first green before any code is written. */
export function TerminalLine({ command }: { command: string }) {
  return (
    <Panel className="mb-3">
      <div className="flex h-[42px] items-center justify-between gap-2 rounded-t-lg border-line border-b bg-sunk pr-1.5 pl-4">
        <span className="truncate font-medium text-sm">A first green from your terminal</span>
        <CopyButton id="copy-terminal-command" variant="ghost" label="Copy command" text={command} />
      </div>
      <section
        aria-label="Terminal command"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
        tabIndex={0}
        className="overflow-x-auto py-2.5 focus-visible:outline-offset-[-2px]"
      >
        <code className="block w-max whitespace-pre px-4 text-code">
          <span aria-hidden="true" className="select-none text-faint">
            ${" "}
          </span>
          {command}
        </code>
      </section>
      <p className="border-line border-t px-4 py-2 text-muted text-xs">
        In a shell that holds the values of step 1. It mints a test token there, posts it and prints the
        answer. Needs openssl and curl.
      </p>
    </Panel>
  );
}
