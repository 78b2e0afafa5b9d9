import { writeFile } from "node:fs/promises";
import path from "node:path";
import { readManifest } from "#lib/languages/read-manifest.ts";
import { hashFiles, readRunRecord } from "#lib/languages/run-record.ts";
import type { Form } from "#lib/languages/slots.ts";
import type { Versions } from "./environments.ts";

/** What a test says about one variant in one form and environment. */
export type Row = {
  language: string;
  variant: string;
  form: Form;
  versions: Versions;
  /** "passed", or why it was not checked. */
  outcome: string;
  /** The environment whose versions the record names: the newest. */
  first: boolean;
};

const languagesRoot = path.join(import.meta.dirname, "../../lib/languages");

/** Writes `ran.json` of every language that was walked: what passed today, with the hash of its files. */
export async function recordRuns(rows: readonly Row[]): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  for (const language of new Set(rows.map((row) => row.language))) {
    const folder = path.join(languagesRoot, language);
    const manifest = await readManifest(folder);
    const record = await readRunRecord(folder);
    for (const row of rows.filter((candidate) => candidate.language === language && candidate.first)) {
      const variant = manifest.variants.find(({ id }) => id === row.variant);
      if (!variant || row.outcome !== "passed") continue;
      const hash = await hashFiles(folder, variant, row.form);
      record[row.variant] = { ...record[row.variant], [row.form]: { date, hash, versions: row.versions } };
    }
    const known = Object.entries(record).filter(([id]) =>
      manifest.variants.some((variant) => variant.id === id),
    );
    const sorted = Object.fromEntries(known.sort(([one], [other]) => (one < other ? -1 : 1)));
    await writeFile(path.join(folder, "ran.json"), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}
