import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The bar on top of every page: where one is on the left, what is one's own on the right. */
export function SiteHeader({
  theme,
  project,
  tools,
  commands,
  account,
}: {
  theme: Theme;
  /** Behind the logo: the switcher on the pages of a project, the name of a part of the site on its own. */
  project?: ReactNode;
  /** In place of the link to the docs, where one is there already. */
  tools?: ReactNode;
  /** Opens the palette, where somebody is signed in. */
  commands?: ReactNode;
  account?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-40 flex h-[52px] items-center gap-2 border-line border-b bg-page px-4 sm:px-5">
      <Link href="/" className="flex rounded-sm">
        <Logo />
      </Link>
      {project ? (
        <div className="flex min-w-0 items-center gap-3">
          <span aria-hidden="true" className="font-light text-line-strong">
            /
          </span>
          {project}
        </div>
      ) : null}
      <div className="ml-auto flex items-center gap-1.5">
        {tools ?? (
          <Link
            href="/docs"
            prefetch={false}
            className="rounded-sm px-2 py-1 text-muted text-sm hover:text-ink"
          >
            Docs
          </Link>
        )}
        {commands}
        <ThemeSwitch initial={theme} />
        {account}
      </div>
    </header>
  );
}
