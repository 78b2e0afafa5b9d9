import { notFound } from "next/navigation";
import { AccountMenu } from "#components/layout/account-menu.tsx";
import { CommandButton } from "#components/layout/command-button.tsx";
import { PageShell } from "#components/layout/page-shell.tsx";
import { projectPages } from "#components/layout/project-pages.ts";
import { ProjectSwitcher } from "#components/layout/project-switcher.tsx";
import { readTheme } from "#components/layout/read-theme.ts";
import { SideNavigation } from "#components/layout/side-navigation.tsx";
import { SiteHeader } from "#components/layout/site-header.tsx";
import { requireEmail, requireMember } from "#lib/auth/session.ts";
import { listProjects } from "#lib/data/projects.ts";
import { signOutAction } from "../../(auth)/sign-out.ts";

/** Around the pages of a project. Someone else's project is not found, as is one that does not exist. */
export default async function ProjectLayout({ children, params }: LayoutProps<"/projects/[projectId]">) {
  const projects = await listProjects(await requireMember());
  const { projectId } = await params;
  const project = projects.find(({ id }) => id === projectId);
  if (project === undefined) notFound();
  const header = (
    <SiteHeader
      theme={await readTheme()}
      project={<ProjectSwitcher current={project} projects={projects} />}
      commands={<CommandButton projects={projects} currentId={projectId} signOut={signOutAction} />}
      account={<AccountMenu email={await requireEmail()} signOut={signOutAction} />}
    />
  );
  return (
    <PageShell header={header} navigation={<SideNavigation groups={projectPages(projectId)} />}>
      {children}
    </PageShell>
  );
}
