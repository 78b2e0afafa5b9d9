"use client";

import clsx from "clsx";
import type { Reader } from "#components/token/choose-mend.ts";
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
  reader,
  state,
  lost,
  verified,
}: {
  projectId: string;
  origin: string;
  currency: string;
  reader: Reader | undefined;
  state: ListenedState;
  /** The server cannot be reached for now. */
  lost: boolean;
  /** The page opened after a first verified token: what comes matters more than a first green. */
  verified: boolean;
}) {
  const terminal = <TerminalLine command={terminalCommand(origin, projectId)} />;
  return (
    <Step
      id="check"
      number={4}
      title="Check it"
      hint={
        <span role="status" className="flex items-start gap-2">
          <span
            aria-hidden="true"
            className={clsx(
              "mt-[7px] size-1.5 shrink-0 rounded-full",
              lost ? "bg-warn" : "animate-pulse bg-ok",
            )}
          />
          {lost
            ? "Connection lost, trying again."
            : "Listening to your server. Every attempt shows up here with its cause."}
        </span>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {verified ? null : terminal}
        <AttemptLog projectId={projectId} state={state} reader={reader} currency={currency} />
        {verified ? terminal : null}
        <PasteCheck projectId={projectId} reader={reader} currency={currency} />
      </div>
    </Step>
  );
}
