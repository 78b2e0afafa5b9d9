import { notFound } from "next/navigation";
import type { Query } from "#components/layout/address.ts";
import type { PeopleListProps } from "#components/people/people-list.tsx";
import { isFiltered, readPeopleView } from "#components/people/people-view.ts";
import { listPersons } from "#lib/data/people.ts";
import { listPlans } from "#lib/data/plans.ts";
import { findProject } from "#lib/data/projects.ts";
import type { Member } from "#lib/data/viewer.ts";

const PAGE_SIZE = 50;

export type LoadedPeople = PeopleListProps & { plans: readonly string[]; isEmpty: boolean };

/** All that the list shows, read by what its address says. */
export async function loadPeople(member: Member, projectId: string, query: Query): Promise<LoadedPeople> {
  const view = readPeopleView(query);
  const [project, listed, plans] = await Promise.all([
    findProject(member, projectId),
    listPersons(member, projectId, { ...view, limit: PAGE_SIZE }),
    listPlans(member, projectId),
  ]);
  if (!project || (!listed.ok && listed.reason === "project_not_found")) notFound();
  const page = listed.ok ? listed.page : null;
  return {
    path: `/projects/${projectId}/people`,
    view,
    currency: project.currency,
    page,
    pageSize: PAGE_SIZE,
    plans,
    isEmpty: page !== null && page.persons.length === 0 && view.cursor === null && !isFiltered(view),
  };
}
