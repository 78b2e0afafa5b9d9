"use client";

import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { terminalCommand } from "#lib/languages/terminal-command.ts";
import { AttemptLog } from "./attempt-log.tsx";
import type { ListenedState } from "./listened-state.ts";
import { PasteCheck } from "./paste-check.tsx";
import { Step } from "./step.tsx";
import { TerminalLine } from "./terminal-line.tsx";

/** Step 4: listens to the developer's server, gives a first green from a terminal, and takes a token by hand. */
export function CheckStep({
  projectId,
  origin,
  currency,
  language,
  state,
  lost,
}: {
  projectId: string;
  origin: string;
  currency: string;
  language: CompiledLanguage | undefined;
  state: ListenedState;
  /** The server cannot be reached for now. */
  lost: boolean;
}) {
  return (
    <Step
      id="check"
      number={4}
      title="Check it"
      hint={
        <span role="status" className="inline-flex items-baseline gap-2">
          <span
            aria-hidden="true"
            className={
              lost
                ? "size-1.5 shrink-0 self-center rounded-full bg-warn"
                : "size-1.5 shrink-0 animate-pulse self-center rounded-full bg-ok"
            }
          />
          {lost
            ? "Connection lost, trying again."
            : "Listening to your server. Every attempt shows up here with its cause."}
        </span>
      }
    >
      <TerminalLine command={terminalCommand(origin, projectId)} />
      <AttemptLog state={state} language={language} currency={currency} />
      <PasteCheck projectId={projectId} language={language} currency={currency} />
    </Step>
  );
}
