import type { FilledFile } from "#lib/languages/fill-variant.ts";
import { type CodeEditing, EditableCode } from "./editable-code.tsx";

/** A file of a snippet, and whether it is new or goes into one that the framework has made. */
export function FileBody({
  name,
  change,
  lines,
  editing,
}: Omit<FilledFile, "role"> & { editing?: CodeEditing }) {
  return (
    <>
      {change === "add" ? (
        <p className="px-4 pt-2.5 text-muted text-xs">
          Your project has this file: take {lines.some(({ added }) => added) ? "the marked" : "these"} lines
          over into it.
        </p>
      ) : null}
      <EditableCode label={name} lines={lines} {...(editing ? { editing } : {})} />
    </>
  );
}
