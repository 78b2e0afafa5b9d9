import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { type AttemptFilter, activityHref } from "./attempt-query.ts";

/** To the attempts before those shown, and back to the newest. */
export function AttemptPager({
  projectId,
  filter,
  cursor,
  older,
}: {
  projectId: string;
  filter: AttemptFilter;
  /** From which the page begins; undefined on the first. */
  cursor: string | undefined;
  older: string | null;
}) {
  if (cursor === undefined && older === null) return null;
  return (
    <nav aria-label="Pages of attempts" className="mt-4 flex justify-between gap-3">
      {cursor === undefined ? (
        <span />
      ) : (
        <Link href={activityHref(projectId, filter)} className={buttonClass({})}>
          Newest
        </Link>
      )}
      {older === null ? null : (
        <Link href={activityHref(projectId, filter, older)} className={buttonClass({})}>
          Older
        </Link>
      )}
    </nav>
  );
}
