import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * The proof of a language: `tests/conformance/<id>/`.
 *
 * - `toolchain`: an executable without arguments. Exit 0: all is there. Otherwise it prints what is missing and
 *   the command that brings it; with `CI=true` it installs it (Debian, root) instead.
 * - `conformance.json`, described by the schema below.
 * - pinned libraries with lockfiles, and small stock applications.
 * - `mistakes/`, where there is one: programs that make tokens wrongly (`tests/integration/mistakes/programs.ts`).
 *
 * **Commands** are arrays, run without a shell. In every argument and in `env` these are replaced: `{folder}`
 * (this folder), `{cache}` (installed libraries of this environment), `{run}` (the copy that runs), `{port}`,
 * `{environment}` (its id) and the environment's own `variables`.
 *
 * **What the harness hands to a program or server**: `REQIO_SECRET`, `REQIO_AUDIENCE`, `REQIO_PROJECT_ID`, `PORT`,
 * and `CONFORMANCE_PEOPLE`, a JSON array of `{name, id, email, plan, amount, interval, account}` (ids are
 * integers in the application's store, so that a snippet that forgets to make a string of one is noticed).
 * A plain program mints for the first of them. `CONFORMANCE_TRAITS` is `all` where the filled files read more
 * traits than are on by default: only then the application gives its users what the variant's expressions name,
 * otherwise they stay what the framework's stock user is.
 *
 * **What a framework's application answers**: `GET /conformance/sign-in?person=<name>` signs that person in with
 * the framework's own means, `GET /` renders a page on the base layout, and all else is the filled files.
 */
const command = z.array(z.string()).min(1);
const environmentVariables = z.record(z.string(), z.string());

const install = z.strictObject({
  /** Files of this folder that pin the libraries: what is installed is kept until one of them changes. */
  locks: z.array(z.string()).min(1),
  /** Run one after the other in `{cache}`, which is empty and exists. */
  commands: z.array(command).min(1),
});

const replacement = z.strictObject({
  /** A regular expression over a filled file, flags `gm`. */
  find: z.string(),
  /** What stands there instead; `$1` is the first group. */
  replace: z.string(),
});

/**
 * Set where the stack cannot be had on the CI machine: a missing toolchain is then no failure there, the table says
 * why the variant was not run, and it runs wherever the toolchain is.
 */
const availability = {
  ci: z.literal("unavailable").optional(),
  reason: z.string().optional(),
};

const variant = z.strictObject({
  ...availability,
  /** What this variant needs beyond the language's toolchain: as `toolchain`, exit 0 where it is there. */
  toolchain: command.optional(),
  /** Libraries of this variant, where they are not those of the language. */
  install: install.optional(),
  /** Folder below this one, copied for each run. Without it the run begins in an empty folder. */
  app: z.string().optional(),
  /** Name of a shown file → where it goes in the copy. Without an entry it goes to its own name. */
  place: z
    .record(
      z.string(),
      z.strictObject({ path: z.string(), mode: z.enum(["write", "append"]).default("write") }),
    )
    .default({}),
  /** Additional variables for all commands of the variant. */
  env: environmentVariables.default({}),
  /**
   * Ways in which one and the same application runs (a configuration that is cached or not): each is walked, the
   * first with every set of traits, with bad secrets and with mistakes, the others with the set that is shown.
   */
  modes: z
    .array(z.strictObject({ id: z.string().min(1), env: environmentVariables }))
    .min(1)
    .default([{ id: "usual", env: {} }]),
  /** Run in `{run}` after the files were placed, for the first time and after each change of a file. */
  build: z.array(command).default([]),
  /** Run in `{run}` once, after the first build (a database, a key). */
  prepare: z.array(command).default([]),
  /**
   * A plain variant: run once per person, exits 0. It prints the rendered tag file (`page`) or, where a language
   * has no usual template syntax to render it with, the token alone.
   */
  program: z.strictObject({ command, output: z.enum(["page", "token"]) }).optional(),
  /** A framework variant: serves on 127.0.0.1:{port} until SIGTERM; up when `ready` answers below 500. */
  server: z.strictObject({ command, ready: z.string().default("/conformance/ready") }).optional(),
  /**
   * Runs the files of role `check` as the developer's CI would, in `{run}`: exits 0, and with a secret that is not
   * the project's it must not. Given exactly where the variant shows such a file, in all
   * forms.
   */
  check: z.strictObject({ command }).optional(),
  /**
   * Where pages are streamed, the status has left before a token is minted: a regular expression that finds how
   * the page then says that minting failed. Without it such a page must answer 500 or more.
   */
  refusal: z.string().optional(),
  /** Prints `[{"name", "version", "debian"?: true}, …]`: what really ran together, library first. */
  versions: command,
  /** `all`: every environment walks the variant in full; `sample`: the others than the first in one form each. */
  environments: z.enum(["all", "sample", "first"]).default("all"),
  /** Breaks that need other texts in this variant, and kinds that only its framework knows. */
  mutations: z.record(z.string(), z.array(replacement)).default({}),
});

const check = z.strictObject({
  /** Endings of the shown names it applies to. */
  extensions: z.array(z.string()).min(1),
  /** `every`: each subset of traits must pass; `shown`: the default and the empty set. */
  sets: z.enum(["every", "shown"]),
  /** In all environments, or in the first. */
  environments: z.enum(["all", "first"]).default("first"),
  /** Only these variants, where a rule cannot hold for all. One alone brings its own libraries, if it has any. */
  variants: z.array(z.string()).optional(),
  env: environmentVariables.default({}),
  /** Called with the files as further arguments (in a copy, below their variant, form and set), in `{run}`. */
  command,
  /** Files per call; 1 for tools that take one. */
  batch: z.int().min(1).default(1000),
});

export const proofSchema = z.strictObject({
  ...availability,
  /**
   * Prints `[{"id": "3.13", "variables": {"python": "/usr/bin/python3.13"}}, …]`, the newest first: one entry per
   * interpreter of the machine that the snippets name. Without it there is one environment, `default`.
   */
  environments: command.optional(),
  install: install.optional(),
  checks: z.array(check).default([]),
  /**
   * How to break the files: kind → replacements, all tried on every filled file. `algorithm` and `variable` have a
   * usual form (`HS256` → `HS512`, `REQIO_SECRET` → `REQIO_SECRETS`) and need no entry.
   */
  mutations: z.partialRecord(
    z.enum(["algorithm", "variable", "milliseconds", "sub", "amount"]),
    z.array(replacement),
  ),
  /**
   * What lines of `fixes.json` need elsewhere in their file, as imports: `replace`, wherever lines that are put in
   * match `uses`.
   */
  imports: z.array(replacement.extend({ uses: z.string() })).default([]),
  variants: z.record(z.string(), variant),
});

export type Proof = z.infer<typeof proofSchema>;
export type VariantProof = Proof["variants"][string];
export type Mode = VariantProof["modes"][number];
export type Install = z.infer<typeof install>;
export type Check = z.infer<typeof check>;

export const CONFORMANCE_ROOT = import.meta.dirname;

/** Ids of the languages that have a proof. Another folder beside them has no conformance.json: golden tokens. */
export function listProofs(): string[] {
  return readdirSync(CONFORMANCE_ROOT)
    .filter((name) => existsSync(path.join(CONFORMANCE_ROOT, name, "conformance.json")))
    .sort();
}

export function readProof(language: string): Proof {
  const file = path.join(CONFORMANCE_ROOT, language, "conformance.json");
  const parsed = proofSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A variant as it runs in one of its modes. */
export function inMode(variantProof: VariantProof, mode: Mode | undefined): VariantProof {
  return { ...variantProof, env: { ...variantProof.env, ...mode?.env } };
}
