"use client";

import { type ComponentType, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CommandGroup } from "#components/ui/command.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { CommandPaletteProps } from "./command-palette.tsx";
import { collectCommands } from "./use-commands.ts";

type Opened = {
  /** Which opening it is: the end of one must not close the next. */
  turn: number;
  Palette: ComponentType<CommandPaletteProps>;
  pageGroups: readonly CommandGroup[];
};

/** Opens the palette, as does Ctrl K, or ⌘K on a Mac. What it opens is loaded at the first use. */
export function CommandButton(props: Pick<CommandPaletteProps, "projects" | "currentId" | "signOut">) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);
  const onMac = useSyncExternalStore(subscribeToNothing, isMac, () => false);

  async function open() {
    try {
      const [{ CommandPalette }, pageGroups] = await Promise.all([loadPalette(), collectCommands()]);
      setFailed(false);
      setOpened((last) => ({ turn: (last?.turn ?? 0) + 1, Palette: CommandPalette, pageGroups }));
    } catch {
      setFailed(true);
    }
  }

  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    // Only the platform's own modifier: Ctrl K deletes to the end of the line on a Mac.
    const held = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    // The page is asked, not the state: a dialog that has closed tells of it a moment later.
    const dialog = document.querySelector<HTMLDialogElement>("dialog:modal");
    if (!dialog) void open();
    // Another dialog keeps what the commands would act on out of reach.
    else if (opened) dialog.close();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => takeKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <Button
        variant="ghost"
        aria-haspopup="dialog"
        aria-keyshortcuts={onMac ? "Meta+K" : "Control+K"}
        onClick={() => void open()}
        // Where this fails the click will tell.
        onPointerEnter={() => void loadPalette().catch(() => null)}
        className="max-md:w-[30px] max-md:px-0 md:px-1"
      >
        <span className="sr-only">Commands </span>
        <Icon name="search" className="size-4 md:hidden" />
        {/* Both stand in one cell: which it is shows only in the browser, and nothing may move then. */}
        <kbd className="hidden h-[22px] items-center rounded-sm border border-line-strong px-1.5 font-normal text-xs md:inline-grid">
          <span className={onMac ? "invisible [grid-area:1/1]" : "[grid-area:1/1]"}>Ctrl K</span>
          <span className={onMac ? "text-center [grid-area:1/1]" : "invisible text-center [grid-area:1/1]"}>
            ⌘K
          </span>
        </kbd>
      </Button>
      {failed ? (
        <p
          role="alert"
          className="absolute top-full right-4 mt-1 rounded-md border border-bad bg-raised px-2.5 py-1.5 text-bad text-sm shadow-floating"
        >
          The commands did not load. Check your connection and try again.
        </p>
      ) : null}
      {opened ? (
        <opened.Palette
          key={opened.turn}
          {...props}
          pageGroups={opened.pageGroups}
          onClose={() => setOpened((current) => (current?.turn === opened.turn ? null : current))}
        />
      ) : null}
    </>
  );
}

const loadPalette = () => import("./command-palette.tsx");

function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform);
}

function subscribeToNothing() {
  return () => {};
}
