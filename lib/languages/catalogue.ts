import path from "node:path";
import type { CompiledLanguage } from "./compiled.ts";
import { hashInputs, readKeptCatalogue } from "./kept-catalogue.ts";

const catalogues = new Map<string, Promise<CompiledLanguage[]>>();

/**
 * Every language below `root`, in the order of the picker: what the build kept, where no file has changed since,
 * otherwise compiled now. Read once per process; plain JSON, so that a page may hand a variant to the browser as
 * it is. Server and tests only.
 *
 * @throws Error naming folder and fault when a manifest or a source is wrong.
 */
export function loadCatalogue(root = languagesRoot()): Promise<CompiledLanguage[]> {
  const known = catalogues.get(root);
  if (known) return known;
  const loading = findCatalogue(root);
  catalogues.set(root, loading);
  return loading;
}

export function languagesRoot(): string {
  // Read at run time from the project's folder; without the comment the bundler traces every file below it.
  return path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "languages");
}

async function findCatalogue(root: string): Promise<CompiledLanguage[]> {
  const kept = await readKeptCatalogue(await hashInputs(root));
  if (kept) return kept;
  // Loaded where it is needed alone: it brings the highlighter.
  const { compileCatalogue } = await import("./compile-catalogue.ts");
  return compileCatalogue(root);
}
