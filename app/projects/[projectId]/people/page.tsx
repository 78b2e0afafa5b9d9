import type { Metadata } from "next";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { NoPeople } from "#components/people/no-people.tsx";
import { PeopleFilters } from "#components/people/people-filters.tsx";
import { PeopleList } from "#components/people/people-list.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { loadPeople } from "./load-people.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/people">) {
  const [member, { projectId }] = [await requireMember(), await params];
  const { isEmpty, plans, ...list } = await loadPeople(member, projectId, await searchParams);
  return (
    <>
      <PageHeading title="People" lead="Who was identified, as their newest identity token says." />
      {isEmpty ? (
        <NoPeople
          title="Nobody identified yet"
          link={{ href: `/projects/${projectId}/settings/identity`, name: "Set up identity", primary: true }}
        >
          A person appears here with the first identity token that your server signs for them.
        </NoPeople>
      ) : (
        <div className="grid gap-4">
          <PeopleFilters path={list.path} view={list.view} plans={plans} />
          <div>
            <PeopleList {...list} />
          </div>
        </div>
      )}
    </>
  );
}
