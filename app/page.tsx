import { redirect } from "next/navigation";
import { currentMember } from "#lib/auth/session.ts";
import { hasAccount } from "#lib/auth/sign-up.ts";
import { listProjects } from "#lib/data/projects.ts";

/** Leads to where the work is: sign-up on a new installation, the only project, or the list of them. */
export default async function HomePage() {
  const member = await currentMember();
  if (member === null) redirect((await hasAccount()) ? "/sign-in" : "/sign-up");
  const [project, ...others] = await listProjects(member);
  redirect(project && others.length === 0 ? `/projects/${project.id}/settings/identity` : "/projects");
}
