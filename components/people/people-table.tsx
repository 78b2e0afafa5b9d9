import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { personHref } from "#components/layout/address.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { formatMoney } from "#lib/token/revenue.ts";
import type { ListedPerson } from "./listed-person.ts";
import type { PeopleView } from "./people-view.ts";
import { ShownText } from "./shown-text.tsx";
import { SortHeading } from "./sort-heading.tsx";

/** Persons, a row each. It scrolls in its own box, and each person's id stays in sight. */
export function PeopleTable({
  persons,
  currency,
  path,
  view,
}: {
  persons: readonly ListedPerson[];
  currency: string;
  /** Of the list. */
  path: string;
  view: PeopleView;
}) {
  const heading = { path, view };
  return (
    <section
      aria-label="Persons"
      // What scrolls is reached by the keyboard too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls and holds no more than the links of its rows.
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-raised"
    >
      <table className="w-full min-w-[62rem] border-separate border-spacing-0 text-left text-sm">
        <thead className="text-muted">
          <tr>
            <SortHeading {...heading} sort="id" name="ID" className={firstColumn} />
            <SortHeading {...heading} sort="email" name="E-mail" />
            <th scope="col" className={headClass}>
              Plan
            </th>
            <th scope="col" className={headClass}>
              Account
            </th>
            <SortHeading {...heading} sort="revenue" name="Monthly revenue" alignEnd />
            <SortHeading {...heading} sort="firstSeen" name="First seen" />
            <SortHeading {...heading} sort="lastSeen" name="Last seen" />
          </tr>
        </thead>
        <tbody>
          {persons.map((person) => (
            <PersonRow key={person.id} person={person} currency={currency} path={path} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const headClass = "border-line border-b px-3 py-2 font-medium";
const firstColumn = "sticky left-0 z-10 bg-raised pl-4 max-md:border-r";

function PersonRow({ person, currency, path }: { person: ListedPerson; currency: string; path: string }) {
  const { id, email, plan, account, monthlyRevenueCents, firstSeenAt, lastSeenAt } = person;
  return (
    <tr className="group">
      <th scope="row" className={clsx(cellClass, firstColumn, "max-w-36 font-normal md:max-w-56")}>
        <Link
          href={personHref(path, id)}
          prefetch={false}
          className="block truncate rounded-sm font-mono text-xs underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          <ShownText text={id} />
        </Link>
      </th>
      <TextCell text={email} className="max-w-64" />
      <TextCell text={plan} className="max-w-40" />
      <TextCell text={account && (account.name ?? account.id)} className="max-w-48" />
      <td className={clsx(cellClass, "text-right tabular-nums")}>
        {monthlyRevenueCents === null ? <Unknown /> : formatMoney(monthlyRevenueCents, currency, "en-US")}
      </td>
      <td className={clsx(cellClass, "whitespace-nowrap text-muted")}>
        <LocalTime at={firstSeenAt} show="date" />
      </td>
      <td className={clsx(cellClass, "whitespace-nowrap pr-4 text-muted")}>
        <LocalTime at={lastSeenAt} show="moment" />
      </td>
    </tr>
  );
}

const cellClass = "h-10 border-line border-b px-3 align-middle group-last:border-b-0 group-hover:bg-hover";

function TextCell({ text, className }: { text: string | null; className: string }): ReactNode {
  return (
    <td className={clsx(cellClass, "truncate", className)}>
      {text === null ? <Unknown /> : <ShownText text={text} />}
    </td>
  );
}

function Unknown() {
  return (
    <>
      <span aria-hidden="true" className="text-faint">
        –
      </span>
      <span className="sr-only">unknown</span>
    </>
  );
}
