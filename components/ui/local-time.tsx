"use client";

import { useSyncExternalStore } from "react";

/**
 * A time in the reader's own zone and manner. The server does not know either: it writes UTC, and the browser
 * puts the local form in its place.
 */
export function LocalTime({ at, show }: { /** Epoch ms. */ at: number; show: keyof typeof shapes }) {
  const local = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const format = new Intl.DateTimeFormat("en-GB", { ...shapes[show], ...(local ? {} : { timeZone: "UTC" }) });
  return <time dateTime={new Date(at).toISOString()}>{format.format(at)}</time>;
}

const shapes = {
  date: { day: "numeric", month: "short", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  second: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" },
} as const;

function subscribeToNothing() {
  return () => {};
}
