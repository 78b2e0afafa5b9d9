import type { CompiledVariant, FileRole } from "./compiled.ts";
import { type FilledLine, type FillValues, fillFile } from "./fill.ts";
import type { Form } from "./slots.ts";

/** A file of a snippet with its values in it; `name` is its path in the developer's project. */
export type FilledFile = {
  name: string;
  role: FileRole;
  /** `add`: lines for a file that the framework has made already. */
  change: "create" | "add";
  /** Of a check: how it is run. */
  command?: string;
  lines: readonly FilledLine[];
};

/**
 * The files of one form of a variant, in the order of the manifest. Dashboard, docs, API, prompt and conformance call
 * this, so that all of them show the same characters.
 *
 * @throws RangeError as `fillFile` does, for a value that was not checked.
 */
export function fillVariant(variant: CompiledVariant, form: Form, values: FillValues): FilledFile[] {
  return variant.files
    .filter((file) => file.forms.includes(form))
    .map((file) => ({
      name: file.name,
      role: file.role,
      change: file.change,
      ...(file.command === undefined ? {} : { command: file.command }),
      lines: fillFile(file, values),
    }));
}
