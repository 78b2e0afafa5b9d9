"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Whether a moment has passed, by the reader's own clock; becomes true by itself. False on the server and for null. */
export function useHasPassed(at: /** Epoch ms. */ number | null): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (at === null) return () => {};
      const timer = setTimeout(onChange, at - Date.now());
      return () => clearTimeout(timer);
    },
    [at],
  );
  return useSyncExternalStore(
    subscribe,
    () => at !== null && Date.now() >= at,
    () => false,
  );
}
