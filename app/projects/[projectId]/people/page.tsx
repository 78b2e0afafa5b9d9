import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { ExportLink } from "#components/people/export-link.tsx";
import { NobodyYet } from "#components/people/no-people.tsx";
import { PeopleFilters } from "#components/people/people-filters.tsx";
import { PeopleList } from "#components/people/people-list.tsx";
import { PeopleTotalsSkeleton } from "#components/people/people-totals.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { loadPeople } from "./load-people.ts";
import { LoadedTotals } from "./loaded-totals.tsx";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/people">) {
  const [member, { projectId }] = [await requireMember(), await params];
  const { isEmpty, plans, ...list } = await loadPeople(member, projectId, await searchParams);
  const { path, view, currency } = list;
  return (
    <>
      <PageHeading
        title="People"
        lead="Who was identified, as their newest identity token says."
        aside={isEmpty ? null : <ExportLink path={path} view={view} />}
      />
      {isEmpty ? (
        <NobodyYet projectPath={`/projects/${projectId}`} />
      ) : (
        <>
          <Suspense fallback={<PeopleTotalsSkeleton />}>
            <LoadedTotals member={member} projectId={projectId} currency={currency} />
          </Suspense>
          <PeopleFilters path={path} view={view} plans={plans} />
          <PeopleList {...list} />
        </>
      )}
    </>
  );
}
