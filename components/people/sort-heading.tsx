import clsx from "clsx";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { type PeopleSort, type PeopleView, sortBy, writePeopleView } from "./people-view.ts";

/** A column's head that orders the list by it, and turns the order round where the list has it already. */
export function SortHeading({
  path,
  view,
  sort,
  name,
  alignEnd = false,
  className,
}: {
  path: string;
  view: PeopleView;
  sort: PeopleSort;
  name: string;
  alignEnd?: boolean;
  className?: string;
}) {
  const chosen = view.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={chosen ? (view.order === "asc" ? "ascending" : "descending") : undefined}
      className={clsx("border-line border-b px-3 py-2 font-medium", alignEnd && "text-right", className)}
    >
      <Link
        href={`${path}${writePeopleView(sortBy(view, sort))}`}
        prefetch={false}
        scroll={false}
        className={clsx(
          "inline-flex items-center gap-0.5 whitespace-nowrap rounded-sm align-middle hover:text-ink",
          chosen && "text-ink",
          // What stands below is flush with the word, not with the mark.
          alignEnd && "flex-row-reverse",
        )}
      >
        {name}
        <Icon
          name="chevron-down"
          className={clsx("size-3.5", !chosen && "invisible", view.order === "asc" && "rotate-180")}
        />
      </Link>
    </th>
  );
}
