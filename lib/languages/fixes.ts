import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const line = z.string().regex(/^\S(.*\S)?$/, "one line without white space around it");
const code = z.string().regex(/^ *\S(.*\S)?$/, "one line of code");

/**
 * `fixes.json` of a language: the code of a finding → what to do about it in this language. `broken` is code that
 * leads to the finding and `fixed` what to write in its place: lines of the snippets, so that they are code that ran.
 */
const fixesSchema = z.record(
  z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  z
    .strictObject({
      fix: line,
      broken: z.array(code).min(1).optional(),
      fixed: z.array(code).min(1).optional(),
    })
    .refine(
      ({ broken, fixed }) => (broken === undefined) === (fixed === undefined),
      "one of broken and fixed is missing",
    ),
);

/** What a language says about a finding in place of the generic words. */
export type Fix = { fix: string; broken?: readonly string[]; fixed?: readonly string[] };

/** The fixes of a language by the code of the finding; nothing where the generic words do. */
export async function readFixes(folder: string): Promise<Record<string, Fix>> {
  const file = path.join(folder, "fixes.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return {};
  const parsed = fixesSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return Object.fromEntries(
    Object.entries(parsed.data).map(([code, { fix, broken, fixed }]) => [
      code,
      broken && fixed ? { fix, broken, fixed } : { fix },
    ]),
  );
}
