"use client";

import { useCallback, useState } from "react";
import type { SearchEntry } from "#lib/docs/search-index.ts";

export type SearchIndex =
  | { state: "absent" | "loading" | "failed" }
  | { state: "ready"; entries: readonly SearchEntry[] };

/** What can be found, fetched once, when somebody is about to search. */
export function useSearchIndex(): { index: SearchIndex; load: () => void } {
  const [index, setIndex] = useState<SearchIndex>({ state: "absent" });
  const { state } = index;
  const load = useCallback(() => {
    if (state === "ready" || state === "loading") return;
    setIndex({ state: "loading" });
    void fetchEntries().then((entries) =>
      setIndex(entries === null ? { state: "failed" } : { state: "ready", entries }),
    );
  }, [state]);
  return { index, load };
}

async function fetchEntries(): Promise<SearchEntry[] | null> {
  try {
    const answer = await fetch("/docs/search.json");
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
