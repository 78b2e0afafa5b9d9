"use client";

import { CopyButton } from "#components/ui/copy-button.tsx";
import { claimSpans } from "#lib/token/decode.ts";

/** The token in its three colours; each stretch of the payload knows which claim it encodes. */
export function TokenText({ token, waiting }: { token: string | null; waiting: boolean }) {
  if (token === null) {
    return waiting ? (
      <div aria-hidden="true" className="mx-4 my-3 h-[126px] animate-pulse rounded-md bg-sunk" />
    ) : null;
  }
  const [header = "", payload = "", signature = ""] = token.split(".");
  return (
    <div className="border-line border-b px-4 pt-3 pb-2">
      <p className="break-all font-mono text-xs leading-[18px]">
        <span className="text-token-header" data-claim="header">
          {header}
        </span>
        .
        <span className="text-token-payload">
          {stretchesOf(payload, claimSpans(token)).map((stretch) => (
            <span key={stretch.from} data-claim={stretch.claim}>
              {payload.slice(stretch.from, stretch.to)}
            </span>
          ))}
        </span>
        .
        <span className="text-token-signature" data-claim="signature">
          {signature}
        </span>
      </p>
      <CopyButton variant="ghost" label="Copy token" text={token} className="mt-1 -ml-2.5" />
    </div>
  );
}

type Stretch = { from: number; to: number; claim?: string };

/** Cuts the payload at the spans' ends; what lies between two claims belongs to none. */
function stretchesOf(
  payload: string,
  spans: readonly { claim: string; start: number; end: number }[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, span.start);
    if (from >= span.end) continue;
    if (from > at) stretches.push({ from: at, to: from });
    stretches.push({ from, to: span.end, claim: span.claim });
    at = span.end;
  }
  if (at < payload.length) stretches.push({ from: at, to: payload.length });
  return stretches;
}
