"use client";

import { CopyButton } from "#components/ui/copy-button.tsx";
import { type ClaimSpan, claimSpans } from "#lib/token/decode.ts";

/** The token in its three colours; each stretch of the payload knows which claim it encodes. */
export function TokenText({ token }: { token: string | null }) {
  if (token === null) return null;
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

type Stretch = { from: number; to: number; claim: string | undefined };

/** Cuts the payload wherever a claim begins or ends; a trait wins over the traits around it. */
function stretchesOf(payload: string, spans: readonly ClaimSpan[]): Stretch[] {
  const cuts = new Set([0, payload.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const [first = 0, ...rest] = [...cuts].sort((one, other) => one - other);
  let from = first;
  return rest.map((to) => {
    const claim = spans.findLast(({ start, end }) => start <= from && end >= to)?.claim;
    const stretch = { from, to, claim };
    from = to;
    return stretch;
  });
}
