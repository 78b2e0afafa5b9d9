import type { ReactNode } from "react";
import { LocalTime } from "#components/ui/local-time.tsx";
import { describeFinding } from "#lib/token/findings.ts";
import type { Arrangement } from "./arrangement.ts";
import type { ListenedState } from "./listened-state.ts";
import type { StepId, StepState } from "./step-states.tsx";

/** What was seen of each step, and which are folded. */
export function describeSteps(
  { secrets, copied, widget, attempts, health: { firstVerifiedAt } }: ListenedState,
  arrangement: Arrangement,
): Record<StepId, StepState> {
  const foldOf = (open: boolean) => (arrangement === "steps" ? null : open ? "open" : "folded");
  return {
    environment: {
      done: secrets.some(({ lastUsedAt }) => lastUsedAt !== null) ? "secret seen in use" : null,
      fold: foldOf(true),
    },
    mint: { done: copied ? "code copied" : null, fold: foldOf(false) },
    tag: { done: widget ? `seen on ${widget.host}` : null, fold: foldOf(false) },
    check: {
      done:
        firstVerifiedAt === null ? null : (
          <>
            first verified <LocalTime at={firstVerifiedAt} show="moment" />
          </>
        ),
      trouble: arrangement === "steps" ? null : describeTrouble(attempts),
      fold: foldOf(arrangement === "failing"),
    },
  };
}

/** What a folded list would hide: that the newest token was refused. A signature of nobody may be anybody's. */
function describeTrouble([newest]: ListenedState["attempts"]): ReactNode {
  if (!newest?.code || newest.code === "signature_invalid") return null;
  return (
    <>
      refused <LocalTime at={newest.at} show="clock" />: {describeFinding(newest.code).title}
    </>
  );
}
