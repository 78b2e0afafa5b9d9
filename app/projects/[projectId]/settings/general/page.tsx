import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { SettingsSection } from "#components/layout/settings-section.tsx";
import { listCurrencies } from "#components/projects/currencies.ts";
import { DeleteProject } from "#components/projects/delete-project.tsx";
import { ProjectCurrencyForm } from "#components/projects/project-currency-form.tsx";
import { ProjectNameForm } from "#components/projects/project-name-form.tsx";
import { ReadOnlySettings } from "#components/projects/read-only-settings.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { findProject } from "#lib/data/projects.ts";
import { isFresh } from "#lib/data/viewer.ts";
import { deleteProjectAction, renameProjectAction, setCurrencyAction } from "./actions.ts";

export const metadata: Metadata = { title: "General" };

export default async function GeneralPage({ params }: PageProps<"/projects/[projectId]/settings/general">) {
  const [member, { projectId }] = [await requireMember(), await params];
  const { name, currency, role } = (await findProject(member, projectId)) ?? notFound();
  return (
    <div className="max-w-[56rem]">
      <PageHeading title="General" />
      {role === "member" ? (
        <ReadOnlySettings name={name} currency={currency} />
      ) : (
        <>
          <SettingsSection title="Name" lead="Shown to members. Tokens do not carry it.">
            <ProjectNameForm action={renameProjectAction} projectId={projectId} name={name} />
          </SettingsSection>
          <SettingsSection title="Currency" lead="Labels the amounts in your tokens. It never converts them.">
            <ProjectCurrencyForm
              action={setCurrencyAction}
              projectId={projectId}
              currency={currency}
              currencies={listCurrencies()}
            />
          </SettingsSection>
          <SettingsSection title="Delete project" lead="Cannot be undone.">
            <DeleteProject
              action={deleteProjectAction}
              asksPassword={!isFresh(member, Date.now())}
              projectId={projectId}
              name={name}
            />
          </SettingsSection>
        </>
      )}
    </div>
  );
}
