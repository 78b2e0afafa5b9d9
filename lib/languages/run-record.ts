import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ManifestVariant } from "./manifest.ts";
import { FORMS, type Form } from "./slots.ts";

const recordSchema = z.record(
  z.string(),
  z.partialRecord(
    z.enum(FORMS),
    z.strictObject({
      date: z.iso.date(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      versions: z
        .array(z.strictObject({ name: z.string(), version: z.string(), debian: z.literal(true).optional() }))
        .min(1),
    }),
  ),
);

/** `ran.json` of a language: variant → form → the recorded run. Written by `npm run conformance:record` alone. */
export type RunRecord = z.infer<typeof recordSchema>;

/** SHA-256 over names and sources of a form's files: a recorded run counts as long as it is the same. */
export async function hashFiles(folder: string, variant: ManifestVariant, form: Form): Promise<string> {
  const hash = createHash("sha256");
  for (const file of variant.files) {
    if (!(file.forms ?? variant.forms).includes(form)) continue;
    hash.update(`${file.name}\0${await readFile(path.join(folder, file.source), "utf8")}\0`);
  }
  return hash.digest("hex");
}

/** What is on record in a language's folder; nothing where nobody has run it yet. */
export async function readRunRecord(folder: string): Promise<RunRecord> {
  const text = await readFile(path.join(folder, "ran.json"), "utf8").catch(() => null);
  return text === null ? {} : recordSchema.parse(JSON.parse(text));
}
