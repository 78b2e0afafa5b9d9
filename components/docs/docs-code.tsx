import { CodeBlock } from "#components/code/code-block.tsx";
import { Panel } from "#components/layout/panel.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { BlockOf } from "#lib/docs/blocks.ts";
import { RichText } from "./rich-text.tsx";

/** A file of a snippet, or a text to be copied as it is. */
export function DocsCode({
  name,
  text,
  lines,
  note,
  label,
}: Omit<BlockOf<"code">, "kind"> & {
  /** Its name, told apart from others of the same name on the page. */
  label: string;
}) {
  return (
    <Panel className="my-4">
      <div className="flex h-[42px] items-center justify-between gap-2 rounded-t-lg border-line border-b bg-sunk pr-1.5 pl-4">
        <span className="truncate font-mono text-xs">{name}</span>
        <CopyButton variant="ghost" label="Copy" aria-label={`Copy ${label}`} text={text} />
      </div>
      {note ? (
        <p className="px-4 pt-2.5 text-muted text-xs">
          <RichText text={note} />
        </p>
      ) : null}
      {lines ? <CodeBlock label={label} lines={lines} /> : <PlainCode label={label} text={text} />}
    </Panel>
  );
}

function PlainCode({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded-b-lg py-3.5 focus-visible:outline-offset-[-2px]"
    >
      <pre className="min-w-max px-4 text-code">
        <code>{text}</code>
      </pre>
    </section>
  );
}
