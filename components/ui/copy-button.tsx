"use client";

import { Button, type ButtonProps } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { type CopyAnswer, copyWords, useCopy } from "./use-copy.ts";

/** Copies a text and answers in its own place, for eyes and screen readers, back to itself after two seconds. */
export function CopyButton({
  text,
  label = "Copy",
  compact = false,
  onCopied,
  onRefused,
  ...props
}: Omit<ButtonProps, "onClick" | "children"> & {
  /** What is copied; a promise keeps the click's gesture alive while the text is fetched. */
  text: string | (() => Promise<string | null>);
  label?: string;
  /** Icon alone; the label is read out. */
  compact?: boolean;
  onCopied?: () => void;
  /** The clipboard is not to be had: show the text, selected. */
  onRefused?: () => void;
}) {
  const { answer, copy } = useCopy({
    ...(onCopied ? { onCopied } : {}),
    ...(onRefused ? { onRefused } : {}),
  });

  return (
    <>
      <Button
        aria-label={label}
        {...props}
        icon={compact}
        onClick={() => copy(typeof text === "string" ? text : text())}
      >
        {compact ? (
          answer === "copied" ? (
            <Icon name="check" />
          ) : (
            <Icon name="copy" />
          )
        ) : (
          <Words label={label} answer={answer} />
        )}
      </Button>
      {/* Beside the button: what stands inside one is not announced. */}
      <span role="status" className="sr-only">
        {copyWords[answer]}
      </span>
    </>
  );
}

/** All three words share one cell, so the button never changes its width. */
function Words({ label, answer }: { label: string; answer: CopyAnswer }) {
  const shown = answer === "copied" ? "Copied" : answer === "refused" ? "Refused" : label;
  return (
    <span className="grid justify-items-center">
      {[label, "Copied", "Refused"].map((word) => (
        <span key={word} className={word === shown ? "[grid-area:1/1]" : "invisible [grid-area:1/1]"}>
          {word}
        </span>
      ))}
    </span>
  );
}
