"use client";

import Link from "next/link";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { findEntries } from "#lib/docs/search.ts";
import type { SearchIndex } from "./use-search-index.ts";

/** The field and what it finds. Arrows choose, Enter goes there. */
export function SearchPanel({ index, retry }: { index: SearchIndex; retry: () => void }) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = index.state === "ready" ? findEntries(index.entries, query) : [];
  const optionId = (at: number) => `${listId}-${at}`;

  function follow(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (active + step + found.length) % found.length;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") document.getElementById(optionId(active))?.click();
  }

  return (
    <>
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Icon name="search" className="size-4 text-muted" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here.
          autoFocus
          type="text"
          enterKeyHint="go"
          role="combobox"
          aria-label="Search the docs"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="A framework, a claim, a code"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={follow}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-faint"
        />
        <kbd className="rounded-sm border border-line-strong px-1 text-muted text-xs">Esc</kbd>
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label="Found"
        className="max-h-[calc(70vh-6rem)] overflow-y-auto p-1.5 empty:hidden"
      >
        {found.map((entry, at) => (
          <Link
            key={entry.href}
            id={optionId(at)}
            href={entry.href}
            prefetch={false}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            onPointerMove={() => setActive(at)}
            onClick={(event) => event.currentTarget.closest("dialog")?.close()}
            className="block rounded-md px-2.5 py-2 aria-selected:bg-hover"
          >
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 truncate font-medium">{entry.title}</span>
              {entry.code ? <code className="truncate text-muted text-xs">{entry.code}</code> : null}
              <span className="ml-auto shrink-0 text-muted text-xs">{entry.page}</span>
            </span>
            <span className="block truncate text-muted text-sm">{entry.text}</span>
          </Link>
        ))}
      </div>
      <SearchState index={index} query={query} count={found.length} retry={retry} />
    </>
  );
}

function SearchState({
  index,
  query,
  count,
  retry,
}: {
  index: SearchIndex;
  query: string;
  count: number;
  retry: () => void;
}) {
  if (index.state === "failed") {
    return (
      <div className="flex items-center justify-between gap-3 px-4 py-3">
        <p role="alert">The index did not load. Check your connection.</p>
        <Button onClick={retry}>Try again</Button>
      </div>
    );
  }
  const isEmpty = index.state === "ready" && query.trim() !== "" && count === 0;
  return (
    <p role="status" className={isEmpty || query.trim() === "" ? "px-4 py-3 text-muted text-sm" : "sr-only"}>
      {isEmpty
        ? "Nothing found. Try a code, such as exp_past, or one word of it."
        : query.trim() === ""
          ? "Pages, claims and every code that the endpoint answers."
          : `${count} found`}
    </p>
  );
}
