"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { readSelection, type Selection, selectionCookie, writeSelection } from "./selection.ts";

/**
 * The selection, which lives in the address. A change is written through the History API, which Next follows
 * without asking the server, so a switch paints at once and keeps scroll, values and focus.
 */
export function useSelection(): {
  selection: Selection;
  change: (patch: Partial<Selection>) => void;
} {
  const parameters = useSearchParams();
  const selection = readSelection(Object.fromEntries(parameters));
  const address = writeSelection(selection);

  const change = useCallback(
    (patch: Partial<Selection>) => {
      const next = { ...readSelection(Object.fromEntries(new URLSearchParams(address))), ...patch };
      // A language is a place one goes back to; the rest are settings of that place.
      const method = patch.variantId === undefined ? "replaceState" : "pushState";
      window.history[method](null, "", writeSelection(next));
      if (next.languageId && next.variantId) rememberVariant(next.languageId, next.variantId);
    },
    [address],
  );

  return { selection, change };
}

function rememberVariant(languageId: string, variantId: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${selectionCookie}=${languageId}/${variantId}; path=/; max-age=31536000; samesite=lax`;
}
