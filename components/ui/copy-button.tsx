"use client";

import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { copyText } from "./copy-text.ts";
import { Icon } from "./icon.tsx";

type Answer = "idle" | "copied" | "refused";

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
  const [answer, setAnswer] = useState<Answer>("idle");

  // The answer takes itself back; a timer is the only thing that can.
  useEffect(() => {
    if (answer === "idle") return;
    const timer = setTimeout(() => setAnswer("idle"), 2000);
    return () => clearTimeout(timer);
  }, [answer]);

  async function copy() {
    const outcome = await copyText(typeof text === "string" ? text : text());
    if (outcome === "nothing") return;
    setAnswer(outcome);
    if (outcome === "copied") onCopied?.();
    else onRefused?.();
  }

  return (
    <>
      <Button {...props} icon={compact} onClick={copy} aria-label={label}>
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
        {answer === "copied" ? "Copied" : answer === "refused" ? refusal : ""}
      </span>
    </>
  );
}

const refusal = "The browser refused the clipboard. Select the text and copy it yourself.";

/** All three words share one cell, so the button never changes its width. */
function Words({ label, answer }: { label: string; answer: Answer }) {
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
