"use client";

import type { MouseEvent } from "react";
import { showInBar } from "#components/ui/show-in-bar.ts";

export type ChoiceLink = { id: string; name: string; href: string };

/**
 * Choices that are places of their own: real links, so that they can be bookmarked and opened in a new tab.
 * A plain click is taken over by the page, which already has what it will show.
 */
export function ChoiceLinks({
  label,
  links,
  currentId,
  className,
  linkClassName,
  onApproach,
  onChoose,
}: {
  label: string;
  links: readonly ChoiceLink[];
  currentId: string;
  className: string;
  linkClassName: string;
  /** The pointer or the focus is near: a good time to fetch. */
  onApproach?: (id: string) => void;
  onChoose: (id: string, event: MouseEvent) => void;
}) {
  return (
    <nav aria-label={label} className={className}>
      {links.map((link) => (
        <a
          key={link.id}
          id={`${label.toLowerCase()}-${link.id}`}
          ref={link.id === currentId ? showInBar : undefined}
          href={link.href}
          aria-current={link.id === currentId ? "true" : undefined}
          className={linkClassName}
          onPointerEnter={() => onApproach?.(link.id)}
          onFocus={() => onApproach?.(link.id)}
          onClick={(event) => {
            const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
            if (!elsewhere) onChoose(link.id, event);
          }}
        >
          {link.name}
        </a>
      ))}
    </nav>
  );
}
