"use client";

import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";
import { readSelection, type Selection, selectionCookie, writeSelection } from "./selection.ts";

/**
 * The selection, which lives in the address. A change is written through the History API, which Next follows
 * without asking the server, so a switch keeps scroll, values and focus. Next follows in a transition, some frames
 * later; reading the address itself paints the switch in the next one.
 */
export function useSelection(): {
  selection: Selection;
  /** Goes to another language or framework, from where one may go back. */
  choose: (choice: Selection) => void;
  /** Changes a setting of where one is. */
  adjust: (patch: Partial<Selection>) => void;
} {
  const parameters = useSearchParams();
  const search = useSyncExternalStore(
    subscribeToAddress,
    () => location.search,
    () => `?${parameters}`,
  );
  const selection = readAddress(search);

  return {
    selection,
    choose: (choice) => {
      window.history.pushState(null, "", writeSelection(choice));
      window.dispatchEvent(new Event(ADDRESS_CHANGED));
      if (choice.languageId && choice.variantId) rememberVariant(choice.languageId, choice.variantId);
    },
    adjust: (patch) => {
      const next = { ...readAddress(location.search), ...patch };
      window.history.replaceState(null, "", writeSelection(next));
      window.dispatchEvent(new Event(ADDRESS_CHANGED));
    },
  };
}

const ADDRESS_CHANGED = "reqio:address";

function subscribeToAddress(onChange: () => void) {
  for (const event of ["popstate", ADDRESS_CHANGED]) window.addEventListener(event, onChange);
  return () => {
    for (const event of ["popstate", ADDRESS_CHANGED]) window.removeEventListener(event, onChange);
  };
}

function readAddress(search: string): Selection {
  // Of a parameter that comes twice the first counts, as it does on the server.
  return readSelection(Object.fromEntries([...new URLSearchParams(search)].reverse()));
}

function rememberVariant(languageId: string, variantId: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${selectionCookie}=${languageId}/${variantId}; path=/; max-age=31536000; samesite=lax`;
}
