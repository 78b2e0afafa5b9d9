import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** The contents of a page where there is no room beside it. */
export function FoldedContents({ children }: { children: ReactNode }) {
  if (children === null) return null;
  return (
    <details className="group mb-6 rounded-lg border border-line xl:hidden">
      <summary className="flex h-10 list-none items-center justify-between rounded-lg px-3 text-muted text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        On this page
        <Icon name="chevron-down" className="size-4 group-open:rotate-180" />
      </summary>
      <div className="max-h-[50dvh] overflow-y-auto px-3 pb-3">{children}</div>
    </details>
  );
}
