"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, type Theme, themeCookie } from "./theme.ts";

/** The theme in force. The server wrote <html data-theme>; whoever changes it, all who show it follow. */
export function useTheme(initial: Theme): Theme {
  return useSyncExternalStore(subscribeToTheme, readPageTheme, () => initial);
}

export function readPageTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

export function chooseTheme(next: Theme): void {
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  const age = next === "system" ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${themeCookie}=${next}; path=/; max-age=${age}; samesite=lax`;
}

function subscribeToTheme(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
