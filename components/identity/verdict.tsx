"use client";

import { readPreview } from "./preview-reading.ts";
import type { TokenPreviewProps } from "./token-preview.tsx";

/** What Reqio would read from the token, in one line, and how long it holds. */
export function Verdict({
  minted,
  nowSeconds,
  lifetimeSeconds,
  audience,
  currency,
}: Pick<TokenPreviewProps, "minted" | "nowSeconds" | "lifetimeSeconds" | "audience" | "currency">) {
  const left = Math.max(0, Math.min(lifetimeSeconds, minted.claims.exp - nowSeconds));
  const { headline, findings } = readPreview(minted.claims, audience, currency);
  return (
    <div className="grid gap-2 border-line border-b px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <strong className="font-semibold text-xl tracking-[-0.01em]">{headline}</strong>
        <span className="whitespace-nowrap text-muted tabular-nums">expires in {clockOf(left)}</span>
      </div>
      {/* A new key starts the bar afresh: the visible tick of a token minted anew. */}
      <progress
        key={minted.claims.iat}
        aria-label="Time left of this token"
        max={lifetimeSeconds}
        value={left}
        className="token-lifetime h-[3px] w-full"
      />
      {findings.map((finding) => (
        <p key={finding.code} className="text-sm text-warn">
          <code className="text-xs">{finding.code}</code> {finding.message}
        </p>
      ))}
    </div>
  );
}

/** 298 → "4:58". */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
