import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { compileFile } from "./compile.ts";
import type { CompiledFile, CompiledLanguage, CompiledVariant, Preset } from "./compiled.ts";
import { readFixes, type VariantLines } from "./fixes.ts";
import { forgetGrammars } from "./highlight.ts";
import type { Manifest, ManifestPreset, ManifestVariant } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { hashFiles, type RunRecord, readRunRecord } from "./run-record.ts";
import type { Run } from "./runs.ts";
import { EXPRESSION_SLOTS, type Form, SLOTS, type SlotName } from "./slots.ts";

/** Reads and compiles every folder below `root` that holds a `language.json`. */
export async function compileCatalogue(root: string): Promise<CompiledLanguage[]> {
  const folders = await listFolders(root);
  const languages = await Promise.all(folders.map(compileLanguage));
  forgetGrammars();
  return languages.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

async function listFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(root, entry.name));
}

async function compileLanguage(folder: string): Promise<CompiledLanguage> {
  const manifest = await readManifest(folder);
  const record = await readRunRecord(folder);
  const variants = await Promise.all(
    manifest.variants.map((variant) => compileVariant(folder, manifest, variant, record)),
  );
  const fixes = await readFixes(folder, await readLines(folder, manifest));
  const { id, name, kind, order, requires, library, expression } = manifest;
  return { id, name, kind, order, requires, library, expression, variants, fixes };
}

async function readLines(folder: string, { variants }: Manifest): Promise<VariantLines> {
  return new Map(
    await Promise.all(
      variants.map(async ({ id, files }) => {
        const texts = files.map(({ source }) => readFile(path.join(folder, source), "utf8"));
        return [id, (await Promise.all(texts)).map((text) => text.split("\n"))] as const;
      }),
    ),
  );
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
  return {
    id,
    name,
    kind,
    install: variant.install.map(compileInstall),
    forms,
    defaults,
    slots: joinSlots(files),
    presets: variant.presets.map(compilePreset),
    files,
    runs,
  };
}

function joinSlots(files: readonly CompiledFile[]): Partial<Record<SlotName, string>> {
  return Object.fromEntries(
    SLOTS.flatMap((slot) => {
      const text = files.find((file) => file.slots[slot] !== undefined)?.slots[slot];
      return text === undefined ? [] : [[slot, text]];
    }),
  );
}

function compilePreset({ expressions, ...preset }: ManifestPreset): Preset {
  return {
    ...preset,
    expressions: Object.fromEntries(
      EXPRESSION_SLOTS.flatMap((slot) => {
        const text = expressions[slot];
        return text === undefined ? [] : [[slot, text]];
      }),
    ),
  };
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

function compileInstall({ manager, command, into, installs }: ManifestVariant["install"][number]) {
  return { manager, command, ...(into ? { into } : {}), ...(installs ? { installs } : {}) };
}
