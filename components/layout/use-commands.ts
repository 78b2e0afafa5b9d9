"use client";

import { useEffect, useEffectEvent } from "react";
import type { CommandGroup } from "#components/ui/command.ts";

/** Asked each time the palette opens; a promise, so that the commands themselves may be loaded no sooner. */
type CommandSource = () => Promise<readonly CommandGroup[]>;

const sources = new Set<CommandSource>();

/** A part of a page offers its commands to the palette as long as it is shown. */
export function useCommands(source: CommandSource): void {
  const readLatest = useEffectEvent(source);
  // The palette stands in the header, outside the page: they meet in this module.
  useEffect(() => {
    const own: CommandSource = () => readLatest();
    sources.add(own);
    return () => void sources.delete(own);
  }, []);
}

/** What the parts of this page offer now. */
export async function collectCommands(): Promise<CommandGroup[]> {
  return (await Promise.all([...sources].map((source) => source()))).flat();
}
