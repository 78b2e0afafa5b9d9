import { Children, type ReactNode } from "react";

/** What follows the logo, each part behind a slash; all but the last give way on a narrow screen. */
export function Crumbs({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  return parts.map((part, index) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places.
      key={index}
      className={
        index < parts.length - 1 ? "hidden items-center gap-3 md:flex" : "flex min-w-0 items-center gap-3"
      }
    >
      <span aria-hidden="true" className="font-light text-line-strong">
        /
      </span>
      <span className="min-w-0 truncate">{part}</span>
    </div>
  ));
}
