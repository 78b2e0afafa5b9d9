"use client";

import { useState } from "react";
import { mergeAttempts } from "./attempt-groups.ts";
import type { ListenedAttempt } from "./listened-state.ts";

/**
 * The attempts that this page has seen, newest first: each reading brings only the newest ones, and a flood of one cause would
 * take the others away.
 */
export function useAttempts(arrived: readonly ListenedAttempt[]): {
  attempts: readonly ListenedAttempt[];
  /** Came while the page was open. */
  isNew: (attempt: ListenedAttempt) => boolean;
} {
  const [seen, setSeen] = useState({ arrived, attempts: arrived });
  const [openedWith] = useState(() => new Set(arrived.map(({ id }) => id)));
  if (seen.arrived !== arrived) setSeen({ arrived, attempts: mergeAttempts(seen.attempts, arrived) });
  return { attempts: seen.attempts, isNew: ({ id }) => !openedWith.has(id) };
}
