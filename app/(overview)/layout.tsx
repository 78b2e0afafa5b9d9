import type { ReactNode } from "react";
import { AccountMenu } from "#components/layout/account-menu.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { requireEmail } from "#lib/auth/session.ts";
import { signOutAction } from "../(auth)/sign-out.ts";

/** Around the pages that stand outside a project. */
export default async function OverviewLayout({ children }: { children: ReactNode }) {
  const email = await requireEmail();
  const account = <AccountMenu email={email} signOut={signOutAction} />;
  return (
    <PageShell header={<SiteHeader theme={await readTheme()} account={account} />}>{children}</PageShell>
  );
}
