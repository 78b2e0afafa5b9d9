import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CompiledLanguage } from "./compiled.ts";

type Kept = { inputs: string; languages: CompiledLanguage[] };

/**
 * SHA-256 over everything a catalogue is made of: manifests, sources, records and, for the real one, the compiler
 * beside them.
 */
export async function hashInputs(root: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** What the build kept, or null where it kept nothing or a file has changed since. */
export async function readKeptCatalogue(inputs: string): Promise<CompiledLanguage[] | null> {
  const text = await readFile(keptFile(), "utf8").catch(() => null);
  if (text === null) return null;
  const kept: Kept = JSON.parse(text);
  return kept.inputs === inputs ? kept.languages : null;
}

/** Keeps a compiled catalogue beside the build, so that a server need not load a highlighter and 150 MB of grammars. */
export async function keepCatalogue(kept: Kept): Promise<void> {
  await mkdir(path.dirname(keptFile()), { recursive: true });
  await writeFile(keptFile(), JSON.stringify(kept));
}

function keptFile(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "languages.json");
}
