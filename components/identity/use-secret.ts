"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { copyText } from "#components/ui/copy-text.ts";
import { requestSecret, type SecretPurpose } from "./request-secret.ts";

export type SecretState =
  | { view: "hidden"; message: string | null }
  | { view: "loading" }
  | { view: "password"; purpose: SecretPurpose; message: string | null; busy: boolean }
  | { view: "shown"; secret: string; select: boolean };

const SHOWN_MS = 60_000;

const hidden: SecretState = { view: "hidden", message: null };

/**
 * The signing secret on its way through the page. It lives in this state while it is shown and nowhere else:
 * gone after 60 seconds, when the tab is hidden, on Hide, on Esc, and when another takes its place.
 *
 * @param currentId which secret is the current one.
 * @param textFor what a copy for this purpose holds, once the secret is there.
 */
export function useSecret(
  projectId: string,
  currentId: string,
  textFor: (purpose: SecretPurpose, secret: string) => string,
) {
  const [state, setState] = useState<SecretState>(hidden);
  const [seenId, setSeenId] = useState(currentId);
  // Counts what the person asked for: an answer to an older wish is dropped.
  const wish = useRef(0);

  const hide = useCallback(() => {
    wish.current += 1;
    setState(hidden);
  }, []);

  // Rotated, here or elsewhere: not one frame shows an old secret as the current one.
  if (seenId !== currentId) {
    setSeenId(currentId);
    setState(hidden);
  }

  // An answer that is under way may bring the old one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs because the id has changed, and does not read it.
  useEffect(() => {
    wish.current += 1;
  }, [currentId]);

  useEffect(() => {
    if (state.view === "hidden") return;
    const timer = state.view === "shown" ? setTimeout(hide, SHOWN_MS) : undefined;
    const hideWithTab = () => document.hidden && hide();
    const hideOnEscape = (event: KeyboardEvent) => event.key === "Escape" && hide();
    document.addEventListener("visibilitychange", hideWithTab);
    document.addEventListener("keydown", hideOnEscape);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", hideWithTab);
      document.removeEventListener("keydown", hideOnEscape);
    };
  }, [state.view, hide]);

  /** @returns the secret, or null where it was not given or is no longer wanted; the state then says why. */
  async function fetchSecret(purpose: SecretPurpose, password?: string): Promise<string | null> {
    wish.current += 1;
    const mine = wish.current;
    const answer = await requestSecret(projectId, purpose, password);
    if (mine !== wish.current) return null;
    if (answer.kind === "secret") return answer.secret;
    if (answer.kind === "password") {
      setState({ view: "password", purpose, message: answer.message, busy: false });
    } else {
      setState({ view: "hidden", message: answer.message });
    }
    return null;
  }

  async function reveal(password?: string) {
    if (password === undefined) setState({ view: "loading" });
    const secret = await fetchSecret("reveal", password);
    if (secret !== null) setState({ view: "shown", secret, select: false });
  }

  /** The text to copy, for a clipboard that takes a promise. */
  async function fetchCopy(purpose: "copy" | "env", password?: string): Promise<string | null> {
    if (state.view === "shown" && password === undefined) return textFor(purpose, state.secret);
    const secret = await fetchSecret(purpose, password);
    return secret === null ? null : textFor(purpose, secret);
  }

  /** Where the clipboard refuses, the value comes into view, selected. */
  async function showForCopying() {
    const secret = state.view === "shown" ? state.secret : await fetchSecret("reveal");
    if (secret !== null) setState({ view: "shown", secret, select: true });
  }

  /** Takes up what the password was asked for. */
  async function stepUp(purpose: SecretPurpose, password: string) {
    setState({ view: "password", purpose, message: null, busy: true });
    if (purpose === "reveal") return reveal(password);
    const outcome = await copyText(fetchCopy(purpose, password));
    if (outcome === "copied") setState({ view: "hidden", message: "Copied" });
    if (outcome === "refused") await showForCopying();
  }

  return { state, reveal, hide, fetchCopy, showForCopying, stepUp };
}
