"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { formatSpan } from "#components/ui/format-span.ts";

/** `readAt`: the server's clock at the newest reading. `aheadMs`: how far it runs ahead of this browser's; null until both are known. */
type Clock = { readAt: number; aheadMs: number | null };

const ServerClockContext = createContext<Clock>({ readAt: 0, aheadMs: null });

/**
 * Ages count by the server's clock: that of the reader may be wrong, which is one of the mistakes that the page explains.
 */
export function ServerClock({ readAt, children }: { readAt: number; children: ReactNode }) {
  const [aheadMs, setAheadMs] = useState<number | null>(null);
  // Only the browser knows its clock. Of several readings that which travelled least is the nearest.
  useEffect(() => {
    const measured = readAt - Date.now();
    setAheadMs((known) => (known === null ? measured : Math.max(known, measured)));
  }, [readAt]);
  return <ServerClockContext value={{ readAt, aheadMs }}>{children}</ServerClockContext>;
}

/** How long ago something was, counted on by itself: "3 s ago". Alone in ticking every second. */
export function Age({ at }: { /** Epoch ms by the server's clock. */ at: number }) {
  const now = useServerNow();
  return (
    <time dateTime={new Date(at).toISOString()}>
      {now - at < 1000 ? "now" : `${formatSpan(now - at)} ago`}
    </time>
  );
}

/** How far off an end is: "in 23 h 59 min". It ticks as an age does. */
export function Until({ at }: { /** Epoch ms by the server's clock. */ at: number }) {
  const now = useServerNow();
  return (
    <time dateTime={new Date(at).toISOString()}>
      {at - now < 1000 ? "now" : `in ${formatSpan(at - now)}`}
    </time>
  );
}

/** The server's clock, in epoch milliseconds, by the second. Whoever asks is rendered every second. */
export function useServerNow(): number {
  const { readAt, aheadMs } = useContext(ServerClockContext);
  const localSeconds = useSyncExternalStore(subscribeToSeconds, readSeconds, () => null);
  return localSeconds === null || aheadMs === null ? readAt : localSeconds * 1000 + aheadMs;
}

/** Whether a moment has passed by the server's clock; becomes true by itself, at that moment. False for null. */
export function useHasPassed(at: /** Epoch ms. */ number | null): boolean {
  const { readAt, aheadMs } = useContext(ServerClockContext);
  const localAt = at === null || aheadMs === null ? null : at - aheadMs;
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (localAt === null) return () => {};
      const passing = setTimeout(onChange, localAt - Date.now());
      return () => clearTimeout(passing);
    },
    [localAt],
  );
  const passedAsRead = at !== null && readAt >= at;
  return useSyncExternalStore(
    subscribe,
    () => (localAt === null ? passedAsRead : Date.now() >= localAt),
    () => passedAsRead,
  );
}

function readSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all ages, so that they count in step. */
function subscribeToSeconds(onTick: () => void) {
  listeners.add(onTick);
  timer ??= setInterval(() => {
    for (const listener of listeners) listener();
  }, 1000);
  return () => {
    listeners.delete(onTick);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
