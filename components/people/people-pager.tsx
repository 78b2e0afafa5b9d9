import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { type PeopleView, writePeopleView } from "./people-view.ts";

/** To the pages before and behind. A page that ended early, its matches lying far apart, says how to go on. */
export function PeoplePager({
  path,
  view,
  newer,
  older,
  endsEarly,
}: {
  path: string;
  view: PeopleView;
  newer: string | null;
  older: string | null;
  endsEarly: boolean;
}) {
  if (newer === null && older === null) return null;
  const hrefOf = (cursor: string | null) => `${path}${writePeopleView({ ...view, cursor })}`;
  const link = buttonClass({});
  return (
    <nav aria-label="Pages of persons" className="mt-3 flex flex-wrap items-center gap-2">
      {newer === null ? null : (
        <>
          <Link href={hrefOf(null)} prefetch={false} className={link}>
            First page
          </Link>
          <Link href={hrefOf(newer)} rel="prev" prefetch={false} className={link}>
            Previous page
          </Link>
        </>
      )}
      {older === null ? null : (
        <Link href={hrefOf(older)} rel="next" prefetch={false} className={link}>
          {endsEarly ? "Look further" : "Next page"}
        </Link>
      )}
    </nav>
  );
}
