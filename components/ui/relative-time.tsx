"use client";

import { useSyncExternalStore } from "react";
import { formatSpan } from "./format-span.ts";
import { LocalTime } from "./local-time.tsx";

/**
 * How far off a moment is, by the reader's own clock: "2 min ago", "in 23 h 59 min". The server, which knows no such
 * clock, writes the moment itself.
 */
export function RelativeTime({ at }: { /** Epoch ms. */ at: number }) {
  const now = useSyncExternalStore(subscribeToSeconds, readSecond, () => null);
  if (now === null) return <LocalTime at={at} show="moment" />;
  return <time dateTime={new Date(at).toISOString()}>{describeDistance(at - now)}</time>;
}

/** An ending, once past, is not said to lie ahead: the last second counts as now. */
function describeDistance(milliseconds: number): string {
  if (Math.abs(milliseconds) < 1_000) return "now";
  return milliseconds > 0 ? `in ${formatSpan(milliseconds)}` : `${formatSpan(-milliseconds)} ago`;
}

function readSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}

function subscribeToSeconds(onChange: () => void) {
  const timer = setInterval(onChange, 1_000);
  return () => clearInterval(timer);
}
