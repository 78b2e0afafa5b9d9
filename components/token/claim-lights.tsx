"use client";

import { type ReactNode, type SyntheticEvent, useRef } from "react";

/**
 * Lights one claim in all its places: the word in the code, the line of the payload, the part of the token. The
 * claim under the pointer or the focus is written to one attribute and the style sheet does the rest, so that
 * moving the pointer renders nothing.
 */
export function ClaimLights({ className, children }: { className: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);

  function light(event: SyntheticEvent) {
    const place = event.target instanceof Element ? event.target.closest("[data-claim]") : null;
    const claim = place?.getAttribute("data-claim");
    if (!root.current) return;
    if (claim) root.current.dataset.lit = claim;
    else delete root.current.dataset.lit;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles; nothing here is operated.
    <div
      ref={root}
      onPointerOver={light}
      onPointerLeave={light}
      onFocus={light}
      onBlur={light}
      className={className}
    >
      {children}
    </div>
  );
}
