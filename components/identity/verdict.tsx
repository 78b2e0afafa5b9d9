"use client";

import { useSyncExternalStore } from "react";
import type { PreviewReading } from "./preview-reading.ts";
import { type MintedToken, readSeconds } from "./use-minted-token.ts";

/** What Reqio would read from the token, in one line, and how long it holds. Alone in ticking every second. */
export function Verdict({ minted, reading }: { minted: MintedToken; reading: PreviewReading }) {
  const nowSeconds = useSyncExternalStore(subscribeToSeconds, readSeconds, readNoTime);
  const { iat, exp } = minted.claims;
  const lifetimeSeconds = exp - iat;
  const left = Math.max(0, Math.min(lifetimeSeconds, exp - nowSeconds));
  return (
    <div className="grid gap-2 border-line border-b px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <strong className="font-semibold text-xl tracking-[-0.01em]">{reading.headline}</strong>
        <span className="whitespace-nowrap text-muted tabular-nums">expires in {clockOf(left)}</span>
      </div>
      {/* A new key starts the bar afresh: the visible tick of a token minted anew. */}
      <progress
        key={iat}
        aria-label="Time left of this token"
        max={lifetimeSeconds}
        value={left}
        className="token-lifetime h-[3px] w-full"
      />
      {reading.findings.map((finding) => (
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

function subscribeToSeconds(onTick: () => void) {
  const timer = setInterval(onTick, 1000);
  return () => clearInterval(timer);
}

function readNoTime(): number {
  return 0;
}
