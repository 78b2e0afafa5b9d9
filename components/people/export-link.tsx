import { buttonClass } from "#components/ui/button.tsx";
import { isFiltered, type PeopleView, writePeopleView } from "./people-view.ts";

/** Saves the persons that the list means, all pages of it. */
export function ExportLink({ path, view }: { path: string; view: PeopleView }) {
  const filter = writePeopleView({ ...view, sort: "lastSeen", order: "desc", cursor: null });
  return (
    <a
      href={`${path}/export.csv${filter}`}
      download
      className={buttonClass({ className: "max-md:self-start" })}
    >
      {isFiltered(view) ? "Export these as CSV" : "Export as CSV"}
    </a>
  );
}
