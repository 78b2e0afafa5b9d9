import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsSection } from "#components/layout/settings-section.tsx";
import { DeletePerson } from "#components/people/delete-person.tsx";
import { PersonFacts } from "#components/people/person-facts.tsx";
import { PersonHeading } from "#components/people/person-heading.tsx";
import { PersonWarnings } from "#components/people/person-warnings.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { findPerson } from "#lib/data/people.ts";
import { findProject } from "#lib/data/projects.ts";
import { deletePersonAction } from "./actions.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/people/person">) {
  const [member, { projectId }, { id }] = [await requireMember(), await params, await searchParams];
  const project = await findProject(member, projectId);
  const person = typeof id === "string" ? await findPerson(member, projectId, id) : null;
  if (!project || !person) notFound();
  return (
    <div className="max-w-[56rem]">
      <PersonHeading id={person.id} listPath={`/projects/${projectId}/people`} />
      <PersonWarnings warnings={person.warnings} />
      <PersonFacts person={person} currency={project.currency} />
      {project.role === "member" ? null : (
        <SettingsSection title="Delete person" lead="Cannot be undone.">
          <DeletePerson action={deletePersonAction} projectId={projectId} id={person.id} />
        </SettingsSection>
      )}
    </div>
  );
}
