import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { demandCommand } from "#tests/conformance/commands.ts";
import { listEnvironments, prepareEnvironment } from "#tests/conformance/environments.ts";
import { CONFORMANCE_ROOT, listProofs, proofSchema, readProof } from "#tests/conformance/proof.ts";

const command = z.array(z.string()).min(1);

/** `code`, and after a space how, where a cause has more than one. In the order in which the checker tells them. */
const expectation = z.array(z.string());

/**
 * `tests/conformance/<id>/mistakes/mistakes.json`: programs that make tokens wrongly, by real libraries, and what the
 * checker has to say. A program prints a JSON object of the texts that arrive, under the names of its cases. The language's
 * first environment runs it, in an empty folder, with the language's libraries unless it brings its own.
 */
const mistakesSchema = z.strictObject({
  programs: z.array(
    z.strictObject({
      library: z.string(),
      install: proofSchema.shape.install,
      commands: z.array(command).min(1),
      cases: z.record(z.string(), expectation),
    }),
  ),
});

/** Texts of libraries that are not run here, each with how it was made. */
const keptSchema = z.array(
  z.strictObject({
    library: z.string(),
    mistake: z.string(),
    made: z.string(),
    text: z.string(),
    codes: expectation,
  }),
);

export function listKeptMistakes(): z.infer<typeof keptSchema> {
  const file = path.join(import.meta.dirname, "kept-mistakes.json");
  return keptSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

export type Program = z.infer<typeof mistakesSchema>["programs"][number] & { language: string };

export function listPrograms(): Program[] {
  return listProofs().flatMap((language) => {
    const file = path.join(CONFORMANCE_ROOT, language, "mistakes", "mistakes.json");
    if (!existsSync(file)) return [];
    const { programs } = mistakesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return programs.map((program) => ({ ...program, language }));
  });
}

/** The texts that a program makes, by case. Throws LibrariesMissing where its libraries cannot be had. */
export async function runProgram(
  { language, install, commands }: Program,
  variables: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const proof = readProof(language);
  const [environment] = await listEnvironments(language, proof);
  if (!environment) throw new Error(`${language}: nothing to run with`);
  const placeholders = await prepareEnvironment(
    language,
    install ? { ...proof, install } : proof,
    null,
    environment,
  );
  const cwd = mkdtempSync(path.join(tmpdir(), "reqio-mistakes-"));
  try {
    let printed = "";
    for (const step of commands) {
      printed = await demandCommand({ command: step, placeholders, cwd, env: variables });
    }
    return z.record(z.string(), z.string()).parse(JSON.parse(printed));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
