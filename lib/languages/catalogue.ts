import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { compileFile } from "./compile.ts";
import type { CompiledLanguage, CompiledVariant } from "./compiled.ts";
import { checkExpression, checkLifetime } from "./expressions.ts";
import { forgetGrammars } from "./highlight.ts";
import { FIXED_SLOT_TEXTS, type Manifest, type ManifestVariant, manifestSchema } from "./manifest.ts";
import type { Run } from "./runs.ts";
import { EXPRESSION_SLOTS, FORMS, type Form } from "./slots.ts";

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

const catalogues = new Map<string, Promise<CompiledLanguage[]>>();

/**
 * Reads and compiles every folder below `root` that holds a `language.json`, in the order of the picker. Done
 * once per process; plain JSON, so that a page may hand a variant to the browser as it is. Server and tests only.
 *
 * @throws Error naming folder and fault when a manifest or a source is wrong.
 */
export function loadCatalogue(root = defaultRoot()): Promise<CompiledLanguage[]> {
  const known = catalogues.get(root);
  if (known) return known;
  const loading = readCatalogue(root);
  catalogues.set(root, loading);
  return loading;
}

/** SHA-256 over names and sources of a form's files: a recorded run counts as long as it is the same. */
export async function hashFiles(folder: string, variant: ManifestVariant, form: Form): Promise<string> {
  const hash = createHash("sha256");
  for (const file of variant.files) {
    if (!(file.forms ?? variant.forms).includes(form)) continue;
    hash.update(`${file.name}\0${await readFile(path.join(folder, file.source), "utf8")}\0`);
  }
  return hash.digest("hex");
}

/** The manifest of one language's folder, parsed. */
export async function readManifest(folder: string): Promise<Manifest> {
  const parsed = manifestSchema.safeParse(
    JSON.parse(await readFile(path.join(folder, "language.json"), "utf8")),
  );
  const fail = (fault: string): never => {
    throw new Error(`${path.join(folder, "language.json")}: ${fault}`);
  };
  if (!parsed.success) return fail(z.prettifyError(parsed.error));
  const manifest = parsed.data;
  if (manifest.id !== path.basename(folder)) fail(`its id "${manifest.id}" is not the folder's name`);
  for (const variant of manifest.variants) {
    const { slots } = variant;
    for (const slot of EXPRESSION_SLOTS) {
      const checked = checkExpression(
        slots[slot] ?? `${manifest.expression.sigils[0]}user`,
        manifest.expression,
      );
      if (!checked.ok) fail(`${variant.id}, slot "${slot}": ${checked.error}`);
    }
    if (slots.lifetime !== undefined && !checkLifetime(slots.lifetime).ok)
      fail(`${variant.id}: wrong lifetime`);
    for (const slot of ["projectId", "origin"] as const) {
      if (slots[slot] !== undefined && slots[slot] !== FIXED_SLOT_TEXTS[slot]) {
        fail(`${variant.id}: the slot "${slot}" must be ${FIXED_SLOT_TEXTS[slot]}`);
      }
    }
  }
  return manifest;
}

function defaultRoot(): string {
  // Read at run time from the project's folder; without the comment the bundler traces every file below it.
  return path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "languages");
}

async function readCatalogue(root: string): Promise<CompiledLanguage[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(root, entry.name));
  const languages = await Promise.all(folders.map(compileLanguage));
  forgetGrammars();
  return languages.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

async function compileLanguage(folder: string): Promise<CompiledLanguage> {
  const manifest = await readManifest(folder);
  const record = await readRecord(folder);
  const variants = await Promise.all(
    manifest.variants.map((variant) => compileVariant(folder, manifest, variant, record)),
  );
  const { id, name, kind, order, requires, library, expression } = manifest;
  return { id, name, kind, order, requires, library, expression, variants };
}

async function compileVariant(
  folder: string,
  manifest: Manifest,
  variant: ManifestVariant,
  record: RunRecord,
): Promise<CompiledVariant> {
  const files = await Promise.all(
    variant.files.map(async (entry) => {
      const text = await readFile(path.join(folder, entry.source), "utf8");
      return compileFile({ entry, variant, expression: manifest.expression, text });
    }),
  );
  const runs: Partial<Record<Form, Run>> = {};
  for (const form of variant.forms) {
    const recorded = record[variant.id]?.[form];
    if (!recorded || recorded.hash !== (await hashFiles(folder, variant, form))) continue;
    runs[form] = { date: recorded.date, versions: recorded.versions.map(withoutUndefined) };
  }
  const { id, name, kind, forms, defaults } = variant;
  const slots = Object.assign({}, ...files.map((file) => file.slots));
  return {
    id,
    name,
    kind,
    install: variant.install.map(withoutInstalls),
    forms,
    defaults,
    slots,
    files,
    runs,
  };
}

async function readRecord(folder: string): Promise<RunRecord> {
  const text = await readFile(path.join(folder, "ran.json"), "utf8").catch(() => null);
  return text === null ? {} : recordSchema.parse(JSON.parse(text));
}

function withoutUndefined({
  name,
  version,
  debian,
}: {
  name: string;
  version: string;
  debian?: true | undefined;
}) {
  return debian ? { name, version, debian } : { name, version };
}

function withoutInstalls({ manager, command, installs }: ManifestVariant["install"][number]) {
  return installs ? { manager, command, installs } : { manager, command };
}
