import { CodeBlock } from "#components/code/code-block.tsx";
import type { FilledLine } from "#lib/languages/fill.ts";
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

/** A file of a snippet, whose words and lines light their claims and may be the developer's to change. */
export function EditableCode({
  label,
  lines,
  editing,
}: {
  label: string;
  lines: readonly FilledLine[];
  editing?: CodeEditing;
}) {
  return (
    <CodeBlock
      label={label}
      lines={lines}
      controls={{
        gutter: (line) =>
          editing && line.switch ? (
            <TraitSwitch trait={line.switch} on={line.on} onChange={editing.toggleTrait} />
          ) : null,
        word: ({ slot, text, claim }) => {
          if (editing && slot && isExpressionSlot(slot)) {
            return (
              <EditableWord
                text={text}
                claim={claim}
                name={`the expression for ${slot}`}
                check={editing.checkExpression}
                onChange={(value) => editing.changeExpression(slot, value)}
                onReset={() => editing.changeExpression(slot, null)}
              />
            );
          }
          if (editing && slot === "lifetime") {
            return (
              <EditableWord
                text={text}
                claim={claim}
                name="the lifetime in seconds"
                check={editing.checkLifetime}
                onChange={editing.changeLifetime}
              />
            );
          }
          return null;
        },
      }}
    />
  );
}
