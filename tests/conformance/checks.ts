import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { TRAITS, type TraitName } from "#lib/languages/slots.ts";
import { expandAll, type Placeholders, runCommand } from "./commands.ts";
import type { Check } from "./proof.ts";
import { showFiles } from "./workspace.ts";

/** Runs a language's own parser, formatter or linter over the shown files: everything it complains about. */
export async function judgeFiles(
  language: CompiledLanguage,
  check: Check,
  placeholders: Placeholders,
): Promise<string[]> {
  const run = mkdtempSync(path.join(tmpdir(), "reqio-conformance-"));
  try {
    const files = language.variants
      .filter(({ id }) => check.variants?.includes(id) ?? true)
      .flatMap((variant) => writeSets(variant, check, run));
    const faults: string[] = [];
    for (let from = 0; from < files.length; from += check.batch) {
      const { code, stdout, stderr } = await runCommand({
        command: [...check.command, ...files.slice(from, from + check.batch)],
        placeholders: { ...placeholders, run },
        cwd: run,
        env: expandAll(check.env, { ...placeholders, run }),
      });
      if (code !== 0) faults.push(`${check.command.join(" ")}: ${stdout}${stderr}`.slice(0, 4000));
    }
    return files.length === 0 ? [`${check.command.join(" ")}: no file to check`] : faults;
  } finally {
    rmSync(run, { recursive: true, force: true });
  }
}

function writeSets(variant: CompiledVariant, check: Check, run: string): string[] {
  const sets: readonly (readonly TraitName[])[] =
    check.sets === "every" ? everySubset() : [variant.defaults.traits, []];
  return variant.forms.flatMap((form) =>
    sets.flatMap((traits) => {
      const values = {
        origin: "https://reqio.app",
        projectId: "YOUR_PROJECT_ID",
        lifetimeSeconds: variant.defaults.lifetimeSeconds,
        traits,
        expressions: {},
      };
      return showFiles(variant, form, values)
        .filter(({ name }) => check.extensions.some((extension) => name.endsWith(extension)))
        .map(({ name, text }) => {
          const file = path.join(run, variant.id, form, traits.join("-") || "none", name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
          return path.relative(run, file);
        });
    }),
  );
}

function everySubset(): TraitName[][] {
  return Array.from({ length: 2 ** TRAITS.length }, (_, bits) =>
    TRAITS.filter((_, place) => bits & (1 << place)),
  );
}
