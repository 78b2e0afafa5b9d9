import type { ReactNode } from "react";
import { AccountMenu } from "#components/layout/account-menu.tsx";
import { CommandButton } from "#components/layout/command-button.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { requireEmail, requireMember } from "#lib/auth/session.ts";
import { listProjects } from "#lib/data/projects.ts";
import { signOutAction } from "../(auth)/sign-out.ts";

/** Around the pages that stand outside a project. */
export default async function OverviewLayout({ children }: { children: ReactNode }) {
  const email = await requireEmail();
  const projects = await listProjects(await requireMember());
  const header = (
    <SiteHeader
      theme={await readTheme()}
      commands={<CommandButton projects={projects} signOut={signOutAction} />}
      account={<AccountMenu email={email} signOut={signOutAction} />}
    />
  );
  return <PageShell header={header}>{children}</PageShell>;
}
