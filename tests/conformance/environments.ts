import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { demandCommand, expandAll, type Placeholders, runCommand } from "./commands.ts";
import { CONFORMANCE_ROOT, type Install, type Proof, type VariantProof } from "./proof.ts";

/** An interpreter or compiler that the snippets of a language run with. */
export type Environment = { id: string; variables: Record<string, string> };

const environmentsSchema = z
  .array(z.strictObject({ id: z.string().min(1), variables: z.record(z.string(), z.string()) }))
  .min(1);

const versionsSchema = z
  .array(z.strictObject({ name: z.string(), version: z.string(), debian: z.literal(true).optional() }))
  .min(1);
export type Versions = z.infer<typeof versionsSchema>;

const checked = new Map<string, Promise<string | null>>();

/** Null when the toolchain of a language, or of one of its variants, is there; otherwise what it says is missing. */
export function findMissingToolchain(
  language: string,
  command: readonly string[] = ["{folder}/toolchain"],
): Promise<string | null> {
  const key = `${language} ${command.join(" ")}`;
  const known = checked.get(key);
  if (known) return known;
  const folder = path.join(CONFORMANCE_ROOT, language);
  const checking = runCommand({
    command,
    placeholders: { folder },
    cwd: folder,
    timeoutMs: 600_000,
  }).then(({ code, stdout, stderr }) =>
    code === 0 ? null : `${stdout}${stderr}`.trim() || `ended with ${code}`,
  );
  checked.set(key, checking);
  return checking;
}

/** Every environment of the machine, the newest first. */
export async function listEnvironments(language: string, proof: Proof): Promise<Environment[]> {
  if (!proof.environments) return [{ id: "default", variables: {} }];
  const folder = path.join(CONFORMANCE_ROOT, language);
  const placeholders = { folder };
  const printed = await demandCommand({ command: proof.environments, placeholders, cwd: folder });
  return environmentsSchema.parse(JSON.parse(printed));
}

/** The pinned libraries cannot be had: no network, or a registry that does not answer. */
export class LibrariesMissing extends Error {}

/**
 * Installs the pinned libraries where that has not happened yet, and gives what commands may name.
 *
 * @throws LibrariesMissing with what the package manager said.
 */
export async function prepareEnvironment(
  language: string,
  proof: Proof,
  variant: VariantProof | null,
  environment: Environment,
): Promise<Placeholders> {
  const folder = path.join(CONFORMANCE_ROOT, language);
  const named = { ...environment.variables, folder, environment: environment.id };
  const install = variant?.install ?? proof.install;
  if (!install) return named;
  const cache = path.join(
    cacheRoot(),
    language,
    `${environment.id}-${await hashInstall(folder, install, environment)}`,
  );
  const placeholders = { ...named, cache };
  await withLock(cache, async () => {
    if (existsSync(path.join(cache, ".complete"))) return;
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    for (const command of install.commands) {
      await demandCommand({ command, placeholders, cwd: cache, timeoutMs: 900_000 }).catch(
        (error: unknown) => {
          throw new LibrariesMissing(`${error}`);
        },
      );
    }
    writeFileSync(path.join(cache, ".complete"), "");
  });
  return placeholders;
}

/** What a variant really ran with, as its own command says. */
export async function readVersions(
  language: string,
  { versions, env }: VariantProof,
  placeholders: Placeholders,
): Promise<Versions> {
  const cwd = path.join(CONFORMANCE_ROOT, language);
  const variables = expandAll(env, placeholders);
  const printed = await demandCommand({ command: versions, placeholders, cwd, env: variables });
  return versionsSchema.parse(JSON.parse(printed));
}

/** Outside the repository: nested packages confuse bundlers, and a clone should not carry them. */
function cacheRoot(): string {
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"), "reqio-conformance");
}

/** The same for every clone: what is installed is copied from the folder, and depends on its place in nothing. */
async function hashInstall(folder: string, install: Install, { variables }: Environment): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([install.commands, variables]));
  for (const pattern of install.locks) {
    const files = (await Array.fromAsync(glob(pattern, { cwd: folder }))).sort();
    if (files.length === 0) throw new Error(`${folder}: no lockfile ${pattern}`);
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Two workers may want the same libraries at once: one installs, the other waits. */
async function withLock(target: string, run: () => Promise<void>): Promise<void> {
  const lock = `${target}.lock`;
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock(lock)) await pause(200);
  try {
    await run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    // Left behind by a run that was killed.
    if (!isRunning(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(lock: string): boolean {
  try {
    // An empty file is a lock whose owner is about to write its id.
    const owner = Number(readFileSync(lock, "utf8"));
    return owner === 0 || process.kill(owner, 0);
  } catch {
    return false;
  }
}
