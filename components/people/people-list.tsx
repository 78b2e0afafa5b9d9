import type { ListedPerson } from "./listed-person.ts";
import { NoPeople } from "./no-people.tsx";
import { PeoplePager } from "./people-pager.tsx";
import { PeopleTable } from "./people-table.tsx";
import { isFiltered, type PeopleView, writePeopleView } from "./people-view.ts";

export type PeopleListProps = {
  path: string;
  view: PeopleView;
  currency: string;
  /** Null where the address names no place in this list. */
  page: { persons: readonly ListedPerson[]; newer: string | null; older: string | null } | null;
  pageSize: number;
};

/** A page of persons, or what there is instead. */
export function PeopleList({ path, view, currency, page, pageSize }: PeopleListProps) {
  const first = {
    href: `${path}${writePeopleView({ ...view, cursor: null })}`,
    name: "Go to the first page",
  };
  if (page === null) {
    return (
      <NoPeople title="This page of the list cannot be opened" link={first}>
        Its address is damaged, or was made for another order.
      </NoPeople>
    );
  }
  const { persons, newer, older } = page;
  const pager = (
    <PeoplePager
      path={path}
      view={view}
      newer={newer}
      older={older}
      endsEarly={older !== null && persons.length < pageSize}
    />
  );
  if (persons.length > 0) {
    return (
      <>
        <PeopleTable persons={persons} currency={currency} path={path} view={view} />
        {pager}
      </>
    );
  }
  if (older !== null) {
    return (
      <>
        <p className="rounded-lg border border-line bg-raised px-5 py-8 text-center text-muted text-sm">
          Nobody in this part of the list. There is more to look through.
        </p>
        {pager}
      </>
    );
  }
  if (view.cursor !== null || !isFiltered(view)) {
    return (
      <NoPeople title="Nobody here any more" link={first}>
        The persons of this page were deleted, or have moved within the list.
      </NoPeople>
    );
  }
  const everybody = writePeopleView({ ...view, search: null, plan: null, cursor: null });
  return (
    <NoPeople title="Nobody found" link={{ href: `${path}${everybody}`, name: "Show all" }}>
      {describeFilter(view)}
    </NoPeople>
  );
}

function describeFilter({ search, plan }: PeopleView): string {
  const who =
    plan === null
      ? "Nobody"
      : plan.plan === null
        ? "Nobody without a plan"
        : `Nobody on the plan “${plan.plan}”`;
  return search === null ? `${who} is kept.` : `${who} has an ID or e-mail that begins with “${search}”.`;
}
