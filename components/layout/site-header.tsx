import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The bar on top of every page: where one is on the left, what is one's own on the right. */
export function SiteHeader({
  theme,
  crumbs,
  account,
}: {
  theme: Theme;
  crumbs?: ReactNode;
  account?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-40 flex h-[52px] items-center gap-2 border-line border-b bg-page px-4 sm:px-5">
      <Link href="/" className="flex rounded-sm">
        <Logo />
      </Link>
      {crumbs}
      <div className="ml-auto flex items-center gap-1.5">
        <ThemeSwitch initial={theme} />
        {account}
      </div>
    </header>
  );
}
