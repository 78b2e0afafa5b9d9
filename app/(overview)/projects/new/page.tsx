import type { Metadata } from "next";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { listCurrencies } from "#components/projects/currencies.ts";
import { NewProjectForm } from "#components/projects/new-project-form.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { createProjectAction } from "./actions.ts";

export const metadata: Metadata = { title: "New project" };

export default async function NewProjectPage() {
  await requireMember();
  return (
    <div className="mx-auto max-w-[24rem] pt-[4vh]">
      <PageHeading title="New project" lead="It gets a signing secret of its own." />
      <NewProjectForm action={createProjectAction} currencies={listCurrencies()} />
    </div>
  );
}
