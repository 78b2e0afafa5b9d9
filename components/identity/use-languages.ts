"use client";

import { useCallback, useRef, useState } from "react";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";

/** The compiled languages at hand: those the page came with, and what was fetched on hover or focus since. */
export function useLanguages(initial: readonly CompiledLanguage[]) {
  const [languages, setLanguages] = useState<ReadonlyMap<string, CompiledLanguage>>(
    () => new Map(initial.map((language) => [language.id, language])),
  );
  const underWay = useRef(new Map<string, Promise<boolean>>());

  /** @returns false where the language could not be had. */
  const loadLanguage = useCallback(
    (id: string): Promise<boolean> => {
      if (languages.has(id)) return Promise.resolve(true);
      const running = underWay.current.get(id);
      if (running) return running;
      const request = fetchLanguage(id).then((language) => {
        underWay.current.delete(id);
        if (language) setLanguages((known) => new Map(known).set(id, language));
        return language !== null;
      });
      underWay.current.set(id, request);
      return request;
    },
    [languages],
  );

  return { languages, loadLanguage };
}

async function fetchLanguage(id: string): Promise<CompiledLanguage | null> {
  try {
    const answer = await fetch(`/api/languages/${encodeURIComponent(id)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
