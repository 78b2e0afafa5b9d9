"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { Command, CommandGroup } from "./command.ts";
import { findCommands } from "./find-commands.ts";
import { Icon } from "./icon.tsx";

/**
 * A field and the commands that it finds: a combobox whose list is always open. The focus stays in the field; the
 * arrow keys, Home and End walk the list, Enter runs.
 */
export function CommandList({
  label,
  placeholder,
  groups,
  nothing,
  aside,
  onRun,
}: {
  label: string;
  placeholder: string;
  groups: readonly CommandGroup[];
  /** What to try where nothing is found. */
  nothing: string;
  /** Stands beside the field. */
  aside?: ReactNode;
  onRun: (command: Command) => void;
}) {
  const [typed, setTyped] = useState("");
  const [activeId, setActiveId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = findCommands(groups, typed);
  const options = found.flatMap(({ commands }) => commands);
  const active = options.find((command) => command.id === activeId) ?? options[0];
  const elementId = (command: Command) => `${id}-${command.id}`;

  function type(text: string) {
    setTyped(text);
    setActiveId(null);
    list.current?.scrollTo({ top: 0 });
  }

  function moveTo(index: number) {
    const next = options.at(index % options.length);
    if (!next) return;
    setActiveId(next.id);
    document.getElementById(elementId(next))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and the arrows belong to the input method while it composes a word.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const at = active ? options.indexOf(active) : 0;
    const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const target = targets[event.key];
    if (target !== undefined) moveTo(target);
    else if (event.key === "Enter" && active) onRun(active);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-2.5 border-line border-b pr-2.5 pl-4">
        <Icon name="search" className="size-4 text-faint" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? elementId(active) : undefined}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          className="h-full min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
        {aside}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={options.length === 0}
        className="min-h-0 overflow-y-auto overscroll-contain p-1.5"
      >
        {found.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: no other element may stand in a listbox.
          <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
            <div id={`${id}-group-${index}`} className="px-2.5 pt-2 pb-1 text-faint text-xs">
              {group.label}
            </div>
            {group.commands.map((command) => (
              <CommandOption
                key={command.id}
                id={elementId(command)}
                command={command}
                active={command === active}
                onPoint={() => setActiveId(command.id)}
                onRun={() => onRun(command)}
              />
            ))}
          </div>
        ))}
      </div>
      {active ? null : (
        <p className="px-4 py-8 text-center text-muted">
          Nothing found. <span className="block text-sm">{nothing}</span>
        </p>
      )}
      <span role="status" className="sr-only">
        {typed === "" ? "" : active ? `${options.length} found` : "Nothing found"}
      </span>
    </>
  );
}

function CommandOption({
  id,
  command,
  active,
  onPoint,
  onRun,
}: {
  id: string;
  command: Command;
  active: boolean;
  onPoint: () => void;
  onRun: () => void;
}) {
  return (
    // biome-ignore lint/a11y: the field keeps the focus and hears the keys for its options.
    <div
      id={id}
      role="option"
      aria-selected={active}
      // The pointer chooses by moving: a list that scrolls under it does not.
      onPointerMove={() => active || onPoint()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onRun}
      className="relative flex min-h-9 scroll-mt-9 cursor-pointer select-none items-center gap-3 rounded-md px-2.5 py-1.5 before:absolute before:inset-y-2 before:left-0 before:w-0.5 before:rounded-full aria-selected:bg-hover aria-selected:before:bg-accent"
    >
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{command.name}</span>
      {command.code ? <code className="max-w-[45%] truncate text-muted text-xs">{command.code}</code> : null}
      {command.note ? <span className="shrink-0 text-muted text-sm">{command.note}</span> : null}
    </div>
  );
}
