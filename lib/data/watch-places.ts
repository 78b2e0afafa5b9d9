import { sharedState } from "#lib/shared-state.ts";
import type { Member } from "./viewer.ts";

/** Each stream asks the store some times a second. Browsers open six to a host; a few of them for one member are plenty. */
export const MAX_STREAMS_PER_MEMBER = 20;

/** A place for one more stream of this member in this process, to be given back by calling it; null where all are taken. */
export function takeWatchPlace({ userId }: Member): (() => void) | null {
  const taken = takenPlaces();
  const count = taken.get(userId) ?? 0;
  if (count >= MAX_STREAMS_PER_MEMBER) return null;
  taken.set(userId, count + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (taken.get(userId) ?? 0) - 1;
    if (left > 0) taken.set(userId, left);
    else taken.delete(userId);
  };
}

function takenPlaces(): Map<string, number> {
  return sharedState("watch-places", () => new Map<string, number>());
}
