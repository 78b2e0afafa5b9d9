import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** The line that gives a first green before any code is written. */
export function TerminalLine({ command }: { command: string }) {
  return (
    <div>
      <Panel className="flex h-[42px] items-center gap-2 pr-1.5">
        <section
          aria-label="Terminal command"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
          tabIndex={0}
          className="min-w-0 flex-1 self-stretch overflow-x-auto rounded-l-lg [scrollbar-width:none] focus-visible:outline-offset-[-2px]"
        >
          <code className="flex h-full w-max items-center whitespace-pre px-4 text-code">
            <span aria-hidden="true" className="select-none text-faint">
              ${" "}
            </span>
            {command}
          </code>
        </section>
        <CopyButton id="copy-terminal-command" variant="ghost" label="Copy command" text={command} />
      </Panel>
      <p className="mt-2 text-muted text-xs">
        A first green before any code: paste the lines of step 1’s shell tab into a terminal, then this one.
        It mints a test token there, posts it and prints the answer. It needs openssl and curl.
      </p>
    </div>
  );
}
