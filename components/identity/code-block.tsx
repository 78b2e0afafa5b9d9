import clsx from "clsx";
import type { FilledLine, FilledPart } from "#lib/languages/fill.ts";
import { type ExpressionSlot, isExpressionSlot, type TraitName } from "#lib/languages/slots.ts";
import { EditableWord } from "./editable-word.tsx";
import { TraitSwitch } from "./trait-switch.tsx";

/** What a developer may change in place. */
export type CodeEditing = {
  changeExpression: (slot: ExpressionSlot, expression: string | null) => void;
  checkExpression: (text: string) => { ok: true; value: string } | { ok: false; error: string };
  changeLifetime: (seconds: number) => void;
  checkLifetime: (text: string) => { ok: true; value: number } | { ok: false; error: string };
  toggleTrait: (trait: TraitName, on: boolean) => void;
};

/** A file of a snippet. It scrolls in its own box; nothing else on the page does. */
export function CodeBlock({
  label,
  lines,
  editing,
}: {
  label: string;
  lines: readonly FilledLine[];
  editing?: CodeEditing;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded-b-lg py-3.5 focus-visible:outline-offset-[-2px]"
    >
      <div className="min-w-max font-mono text-code [tab-size:4]">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never change places.
          <CodeLine key={index} line={line} editing={editing} />
        ))}
      </div>
    </section>
  );
}

function CodeLine({ line, editing }: { line: FilledLine; editing: CodeEditing | undefined }) {
  const own = line.claims.find((claim) => !line.parts.some((part) => part.claim === claim));
  return (
    <div
      className={clsx(
        "flex whitespace-pre pr-4",
        line.switch && "min-h-6 items-center",
        !line.on && "text-faint",
      )}
    >
      <span aria-hidden="true" className="w-9 shrink-0 select-none pr-1 text-right text-faint text-xs">
        {line.number}
      </span>
      <span className="flex w-8 shrink-0 select-none items-center justify-center">
        {editing && line.switch ? (
          <TraitSwitch trait={line.switch} on={line.on} onChange={editing.toggleTrait} />
        ) : null}
      </span>
      <code className="min-h-[1lh]">
        <span data-claim={own}>
          {line.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places.
            <CodePart key={index} part={part} on={line.on} editing={editing} />
          ))}
        </span>
      </code>
    </div>
  );
}

function CodePart({
  part,
  on,
  editing,
}: {
  part: FilledPart;
  on: boolean;
  editing: CodeEditing | undefined;
}) {
  const { slot } = part;
  if (on && editing && slot && isExpressionSlot(slot)) {
    return (
      <EditableWord
        text={part.text}
        claim={part.claim}
        name={`the expression for ${slot}`}
        check={editing.checkExpression}
        onChange={(value) => editing.changeExpression(slot, value)}
        onReset={() => editing.changeExpression(slot, null)}
      />
    );
  }
  if (on && editing && slot === "lifetime") {
    return (
      <EditableWord
        text={part.text}
        claim={part.claim}
        name="the lifetime in seconds"
        check={editing.checkLifetime}
        onChange={editing.changeLifetime}
      />
    );
  }
  const colour = on && part.class ? `tok-${part.class}` : undefined;
  if (!colour && !part.claim) return part.text;
  return (
    <span className={colour} data-claim={part.claim}>
      {part.text}
    </span>
  );
}
