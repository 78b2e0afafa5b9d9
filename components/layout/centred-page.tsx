import type { ReactNode } from "react";
import { SiteHeader } from "./site-header.tsx";
import type { Theme } from "./theme.ts";

/** A page with one thing to do: signing in, signing up, a message. */
export function CentredPage({
  theme,
  title,
  lead,
  children,
}: {
  theme: Theme;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <SiteHeader theme={theme} />
      <main className="mx-auto w-full max-w-[24rem] px-4 pt-[12vh] pb-24">
        <h1 className="font-semibold text-2xl tracking-[-0.02em]">{title}</h1>
        {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
        {children ? <div className="mt-6">{children}</div> : null}
      </main>
    </>
  );
}
