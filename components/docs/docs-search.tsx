"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { SearchPanel } from "./search-panel.tsx";
import { useSearchIndex } from "./use-search-index.ts";

/** Searches pages, places in them and findings. Opened by its button, by Ctrl K or by a slash. */
export function DocsSearch() {
  const [open, setOpen] = useState(false);
  const { index, load } = useSearchIndex();
  const show = useCallback((dialog: HTMLDialogElement | null) => dialog?.showModal(), []);

  const start = useCallback(() => {
    setOpen(true);
    load();
  }, [load]);

  // The whole page listens for the shortcut, wherever the focus is.
  useEffect(() => {
    const startOnKey = (event: KeyboardEvent) => {
      const isShortcut = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey);
      const isSlash = event.key === "/" && !isTyping(event.target);
      if (!isShortcut && !isSlash) return;
      event.preventDefault();
      start();
    };
    document.addEventListener("keydown", startOnKey);
    return () => document.removeEventListener("keydown", startOnKey);
  }, [start]);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={start}
        onPointerEnter={load}
        className="inline-flex h-[30px] items-center gap-2 rounded-md border border-line-strong bg-sunk px-2 text-muted text-sm hover:bg-hover hover:text-ink md:w-56"
      >
        <Icon name="search" />
        <span className="sr-only md:not-sr-only">Search</span>
        <Shortcut />
      </button>
      {open ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by key it closes with Esc, which is the element's own.
        <dialog
          ref={show}
          aria-label="Search the docs"
          onClose={() => setOpen(false)}
          onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
          className="mx-auto mt-[10vh] max-h-[70vh] w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-lg border border-line-strong bg-raised p-0 text-ink shadow-floating backdrop:bg-black/40"
        >
          <SearchPanel index={index} retry={load} />
        </dialog>
      ) : null}
    </>
  );
}

function Shortcut() {
  const isApple = useSyncExternalStore(
    subscribeToNothing,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
  return (
    <kbd className="ml-auto hidden rounded-sm border border-line-strong px-1 text-xs md:inline">
      {isApple ? "⌘ K" : "Ctrl K"}
    </kbd>
  );
}

function subscribeToNothing() {
  return () => {};
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
