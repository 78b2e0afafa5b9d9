"use client";

import { useCallback, useRef, useState } from "react";
import type { CompiledLanguage } from "#lib/languages/compiled.ts";

/** The compiled languages at hand: those the page came with, and what was fetched on hover or focus since. */
export function useLanguages(initial: readonly CompiledLanguage[]) {
  const [languages, setLanguages] = useState<ReadonlyMap<string, CompiledLanguage>>(
    () => new Map(initial.map((language) => [language.id, language])),
  );
  const underWay = useRef(new Set<string>());

  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());

  const loadLanguage = useCallback(
    (id: string) => {
      if (languages.has(id) || underWay.current.has(id)) return;
      underWay.current.add(id);
      void fetchLanguage(id).then((language) => {
        underWay.current.delete(id);
        setFailed((known) => new Set(language ? [...known].filter((other) => other !== id) : [...known, id]));
        if (language) setLanguages((known) => new Map(known).set(id, language));
      });
    },
    [languages],
  );

  return { languages, failed, loadLanguage };
}

async function fetchLanguage(id: string): Promise<CompiledLanguage | null> {
  try {
    const answer = await fetch(`/api/languages/${encodeURIComponent(id)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
