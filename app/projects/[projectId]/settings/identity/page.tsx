import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IdentityWorkbench } from "#components/identity/identity-workbench.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { loadWorkbench } from "./load-workbench.ts";

export const metadata: Metadata = { title: "Identity" };

export default async function IdentityPage({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/settings/identity">) {
  const member = await requireMember();
  const { projectId } = await params;
  const workbench = await loadWorkbench(member, projectId, await searchParams);
  if (!workbench) notFound();
  return <IdentityWorkbench key={projectId} {...workbench} />;
}
