"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { EnvironmentLine } from "#lib/languages/environment-text.ts";
import { PasswordPrompt } from "./password-prompt.tsx";
import type { useSecret } from "./use-secret.ts";

/** The secret's line. It keeps its height whatever it shows: masked, the value, or the question for a password. */
export function SecretRow({
  line,
  lastFour,
  mayReveal,
  secret,
  children,
}: {
  line: EnvironmentLine;
  lastFour: string;
  mayReveal: boolean;
  secret: ReturnType<typeof useSecret>;
  /** What else may be done with it. */
  children?: ReactNode;
}) {
  const { state } = secret;
  const button = useRef<HTMLButtonElement>(null);
  if (state.view === "password") {
    return <PasswordPrompt state={state} secret={secret} onLeave={() => focusLater(button)} />;
  }
  const shown = state.view === "shown" ? state.secret : null;
  const message = state.view === "hidden" ? state.message : null;
  return (
    <>
      <div className="flex min-h-[34px] flex-wrap items-center gap-x-2 gap-y-1.5 py-0.5 sm:flex-nowrap">
        <code className="flex min-w-0 flex-1 basis-full whitespace-nowrap text-xs sm:basis-0">
          <span className="shrink-0">
            {line.before}
            {line.name}
            {line.between}
          </span>
          {shown === null ? (
            <MaskedSecret lastFour={lastFour} />
          ) : (
            <ShownSecret secret={shown} select={state.view === "shown" && state.select} />
          )}
          {line.after}
        </code>
        {mayReveal ? (
          <span className="flex shrink-0 gap-1">
            <Button
              ref={button}
              id="reveal-secret"
              className="w-[68px]"
              onClick={() => (state.view === "hidden" ? secret.reveal() : secret.hide())}
            >
              {state.view === "hidden" ? "Reveal" : "Hide"}
            </Button>
            <CopyButton
              variant="ghost"
              compact
              label="Copy secret"
              text={() => secret.fetchCopy("copy")}
              onRefused={secret.showForCopying}
            />
            {children}
          </span>
        ) : null}
      </div>
      <p role="status" className={message ? "pb-1 text-muted text-sm" : "sr-only"}>
        {message ?? (shown === null ? "" : "The secret is shown for 60 seconds.")}
      </p>
    </>
  );
}

/** The button is back in the page only after the next render. */
function focusLater(button: RefObject<HTMLButtonElement | null>) {
  requestAnimationFrame(() => button.current?.focus());
}

/** Cut in the middle, never at the last four characters: they tell two secrets apart. */
function MaskedSecret({ lastFour }: { lastFour: string }) {
  return (
    <span className="flex min-w-0 text-muted">
      <span className="sr-only">hidden, ends in {lastFour}</span>
      <span aria-hidden="true" className="truncate [text-overflow:clip]">
        {"reqio_sk_".padEnd(54, "•")}
      </span>
      <span aria-hidden="true">{lastFour}</span>
    </span>
  );
}

function ShownSecret({ secret, select }: { secret: string; select: boolean }) {
  const value = useRef<HTMLSpanElement>(null);

  // The clipboard refused: the selection is the next best thing, and only the DOM has one.
  useEffect(() => {
    if (select && value.current) window.getSelection()?.selectAllChildren(value.current);
  }, [select]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
    <span ref={value} tabIndex={0} className="min-w-0 select-all overflow-x-auto [scrollbar-width:none]">
      {secret}
    </span>
  );
}
