"use client";

import { useEffect, useState } from "react";
import type { ListenedState } from "./listened-state.ts";

/** `polling`: events do not reach this page, so it asks. `lost`: neither does, for now. */
export type Connection = "open" | "polling" | "lost";

const POLL_MS = 2_000;
/** A hidden page gives its connection back: browsers keep no more than six to one host, for all tabs. */
const HIDDEN_POLL_MS = 5_000;
/** The first event comes with the answer's head; where it does not, something in between keeps events back. */
const FIRST_EVENT_MS = 4_000;

/** The state that the page came with, kept up with what happens while it is open. */
export function useListening(
  projectId: string,
  initial: ListenedState,
): { state: ListenedState; connection: Connection } {
  const [heard, setHeard] = useState(initial);
  const [connection, setConnection] = useState<Connection>("open");
  const address = `/api/projects/${projectId}/events`;

  useEffect(() => {
    const listener = listen(address, {
      onState: (next) => {
        // An answer that was overtaken by a younger one.
        setHeard((known) => (next.now >= known.now ? next : known));
      },
      onConnection: setConnection,
    });
    return listener.end;
  }, [address]);

  // After an action of its own the page comes anew, before the next event does.
  return { state: heard.now >= initial.now ? heard : initial, connection };
}

type Report = { onState: (state: ListenedState) => void; onConnection: (connection: Connection) => void };

function listen(address: string, { onState, onConnection }: Report): { end: () => void } {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let eventsPass = true;
  // Counts the ways taken so far: an answer that an earlier one still brings is dropped.
  let way = 0;

  function stop() {
    way += 1;
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function start() {
    stop();
    if (eventsPass && !document.hidden) openEvents();
    else void poll(way, true);
  }

  function openEvents() {
    const opened = new EventSource(address);
    source = opened;
    timer = setTimeout(giveUpEvents, FIRST_EVENT_MS);
    let passed = false;
    opened.onmessage = ({ data }) => {
      clearTimeout(timer);
      passed = true;
      onConnection("open");
      onState(JSON.parse(data));
    };
    opened.onerror = () => {
      clearTimeout(timer);
      // The browser itself connects again, once: it would try for ever where something in between refuses event streams.
      if (opened.readyState === EventSource.CLOSED || !passed) return giveUpEvents();
      passed = false;
      onConnection("lost");
    };
  }

  function giveUpEvents() {
    eventsPass = false;
    start();
  }

  async function poll(mine: number, answered: boolean) {
    const found = await fetchState(address);
    if (mine !== way) return;
    if (found) onState(found);
    onConnection(found ? "polling" : "lost");
    // The server is back: it may have been all that was wrong with events.
    if (found && !answered) eventsPass = true;
    if (eventsPass && !document.hidden) return start();
    const next = document.hidden ? HIDDEN_POLL_MS : POLL_MS;
    timer = setTimeout(() => void poll(mine, found !== null), next);
  }

  function onVisibility() {
    if (!document.hidden) eventsPass = true;
    start();
  }

  document.addEventListener("visibilitychange", onVisibility);
  start();
  return {
    end: () => {
      document.removeEventListener("visibilitychange", onVisibility);
      stop();
    },
  };
}

async function fetchState(address: string): Promise<ListenedState | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
