import { type Query, readOne } from "#components/layout/address.ts";

/** What a list of persons can be ordered by, and which way each is read first. */
const DEFAULT_ORDERS = {
  lastSeen: "desc",
  firstSeen: "desc",
  id: "asc",
  email: "asc",
  revenue: "desc",
} as const;

export type PeopleSort = keyof typeof DEFAULT_ORDERS;

/** Which persons a page shows: all of it stands in the address. */
export type PeopleView = {
  search: string | null;
  /** `plan: null` means those whose plan is unknown. */
  plan: { plan: string | null } | null;
  sort: PeopleSort;
  order: "asc" | "desc";
  cursor: string | null;
};

export function readPeopleView(query: Query): PeopleView {
  const one = (name: string) => readOne(query, name) ?? "";
  const [asked, order] = [one("sort"), one("order")];
  const sort = isSort(asked) ? asked : "lastSeen";
  return {
    search: one("q").trim() || null,
    plan: readPlan(one("plan")),
    sort,
    order: order === "asc" || order === "desc" ? order : DEFAULT_ORDERS[sort],
    cursor: one("cursor") || null,
  };
}

/** The part of an address that shows this; the empty text for all persons in their first order. */
export function writePeopleView(view: PeopleView): string {
  const written = new URLSearchParams();
  if (view.search !== null) written.set("q", view.search);
  if (view.plan !== null) written.set("plan", writePlan(view.plan.plan));
  if (view.sort !== "lastSeen") written.set("sort", view.sort);
  if (view.order !== DEFAULT_ORDERS[view.sort]) written.set("order", view.order);
  if (view.cursor !== null) written.set("cursor", view.cursor);
  return written.size === 0 ? "" : `?${written}`;
}

/** The same persons in the order that a press on a column's head asks for, from the begin. */
export function sortBy(view: PeopleView, sort: PeopleSort): PeopleView {
  const turned = view.order === "asc" ? "desc" : "asc";
  return { ...view, cursor: null, sort, order: view.sort === sort ? turned : DEFAULT_ORDERS[sort] };
}

export function isFiltered({ search, plan }: PeopleView): boolean {
  return search !== null || plan !== null;
}

const UNKNOWN_PLAN = "-";

/** A plan as the value of a field whose empty value means any. A plan's own dash in front is doubled. */
export function writePlan(plan: string | null): string {
  if (plan === null) return UNKNOWN_PLAN;
  return plan.startsWith(UNKNOWN_PLAN) ? `${UNKNOWN_PLAN}${plan}` : plan;
}

function readPlan(value: string): PeopleView["plan"] {
  if (value === "") return null;
  if (value === UNKNOWN_PLAN) return { plan: null };
  return { plan: value.startsWith(UNKNOWN_PLAN) ? value.slice(UNKNOWN_PLAN.length) : value };
}

function isSort(text: string): text is PeopleSort {
  return Object.hasOwn(DEFAULT_ORDERS, text);
}
