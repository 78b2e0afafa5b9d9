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
      <pre className="min-w-max text-code [tab-size:4]">
        <code>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never change places.
            <CodeLine key={index} line={line} editing={editing} />
          ))}
        </code>
      </pre>
    </section>
  );
}

/** Numbers are counted by the style sheet: a line that is off has none, and no selection takes them along. */
function CodeLine({ line, editing }: { line: FilledLine; editing: CodeEditing | undefined }) {
  const own = line.claims.find((claim) => !line.parts.some((part) => part.claim === claim));
  const parts = line.parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places.
    <CodePart key={index} part={part} on={line.on} editing={editing} />
  ));
  return (
    <span className={line.on ? "code-line" : "code-line code-line-off"}>
      {editing && line.switch ? (
        <TraitSwitch trait={line.switch} on={line.on} onChange={editing.toggleTrait} />
      ) : null}
      {own ? <span data-claim={own}>{parts}</span> : parts}
    </span>
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
