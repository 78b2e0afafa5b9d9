import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { DocsSearch } from "#components/docs/docs-search.tsx";
import { ProjectChoice } from "#components/docs/project-choice.tsx";
import { AccountMenu } from "#components/layout/account-menu.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { SkipLink } from "#components/layout/skip-link.tsx";
import { requireEmail } from "#lib/auth/session.ts";
import { signOutAction } from "../(auth)/sign-out.ts";
import { chooseProjectAction } from "./actions.ts";
import { readReader } from "./read-reader.ts";

export const metadata: Metadata = { robots: { index: true, follow: true } };

/** Around the docs, which anyone may read; a member finds the way back and the choice of a project. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const reader = await readReader();
  const account = reader ? (
    <>
      <ProjectChoice {...reader} choose={chooseProjectAction} />
      <AccountMenu email={await requireEmail()} signOut={signOutAction} />
    </>
  ) : (
    <Link href="/sign-in" prefetch={false} className="rounded-sm px-2 py-1 text-muted text-sm hover:text-ink">
      Sign in
    </Link>
  );
  const name = (
    <Link href="/docs" prefetch={false} className="mr-1 rounded-sm">
      Docs
    </Link>
  );
  return (
    <>
      <SkipLink />
      <SiteHeader theme={await readTheme()} project={name} tools={<DocsSearch />} account={account} />
      {children}
    </>
  );
}
