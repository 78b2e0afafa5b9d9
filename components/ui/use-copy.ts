"use client";

import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";

export type CopyAnswer = "idle" | "copied" | "refused";

/** Copies, and holds for two seconds what came of it. */
export function useCopy({ onCopied, onRefused }: { onCopied?: () => void; onRefused?: () => void } = {}) {
  const [answer, setAnswer] = useState<CopyAnswer>("idle");

  // The answer takes itself back; a timer is the only thing that can.
  useEffect(() => {
    if (answer === "idle") return;
    const timer = setTimeout(() => setAnswer("idle"), 2000);
    return () => clearTimeout(timer);
  }, [answer]);

  async function copy(text: string | Promise<string | null>) {
    const outcome = await copyText(text);
    if (outcome === "nothing") return;
    setAnswer(outcome);
    if (outcome === "copied") onCopied?.();
    else onRefused?.();
  }

  return { answer, copy };
}

/** What a screen reader hears of it. */
export const copyWords: Record<CopyAnswer, string> = {
  idle: "",
  copied: "Copied",
  refused: "The browser refused the clipboard. Select the text and copy it yourself.",
};
