import clsx from "clsx";
import type { ReactNode } from "react";
import type { FilledLine, FilledPart } from "#lib/languages/fill.ts";

/** What a page puts into the code beside its text. */
export type CodeControls = {
  /** Stands in the gutter of a line. */
  gutter: (line: FilledLine) => ReactNode;
  /** Takes the place of a word; null leaves it as it is. */
  word: (part: FilledPart) => ReactNode | null;
};

/** A file of a snippet. It scrolls in its own box; nothing else on the page does. */
export function CodeBlock({
  label,
  lines,
  controls,
}: {
  label: string;
  lines: readonly FilledLine[];
  controls?: CodeControls;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded-b-lg py-3.5 focus-visible:outline-offset-[-2px]"
    >
      <pre className={clsx("min-w-max text-code [tab-size:4]", controls && "code-with-controls")}>
        <code>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never change places.
            <CodeLine key={index} line={line} controls={controls} />
          ))}
        </code>
      </pre>
    </section>
  );
}

/** Numbers are counted by the style sheet: a line that is off has none, and no selection takes them along. */
function CodeLine({ line, controls }: { line: FilledLine; controls: CodeControls | undefined }) {
  const own = line.claims.find((claim) => !line.parts.some((part) => part.claim === claim));
  const parts = line.parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places.
    <CodePart key={index} part={part} on={line.on} controls={controls} />
  ));
  return (
    <span className={clsx("code-line", !line.on && "code-line-off", line.added && "code-line-added")}>
      {controls?.gutter(line)}
      {own && controls ? <span data-claim={own}>{parts}</span> : parts}
    </span>
  );
}

function CodePart({
  part,
  on,
  controls,
}: {
  part: FilledPart;
  on: boolean;
  controls: CodeControls | undefined;
}) {
  const word = on ? (controls?.word(part) ?? null) : null;
  if (word !== null) return word;
  const colour = on && part.class ? `tok-${part.class}` : undefined;
  const claim = controls ? part.claim : undefined;
  if (!colour && !claim) return part.text;
  return (
    <span className={colour} data-claim={claim}>
      {part.text}
    </span>
  );
}
