import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";

const root = join(import.meta.dirname, "..", "..", "..");

const modules = [
  "#lib/token/a.ts",
  "#lib/languages/a.ts",
  "#lib/secrets/a.ts",
  "#lib/db/a.ts",
  "#lib/data/a.ts",
  "#lib/auth/a.ts",
  "#lib/identify/a.ts",
  "#lib/identify/answers.ts",
  "#lib/docs/a.ts",
  "#lib/openapi/a.ts",
  "#lib/server/a.ts",
  "#lib/env.ts",
  "#components/ui/a.tsx",
  "#components/layout/a.tsx",
  "#components/code/a.tsx",
  "#components/token/a.tsx",
  "#components/health/a.tsx",
  "#components/identity/a.tsx",
  "#tests/a.ts",
];

/** What a folder may import of `modules`; anything else in that list is to be reported. */
const allowedByFolder: Record<string, string[]> = {
  lib: [],
  "lib/token": ["#lib/token/a.ts"],
  "lib/languages": ["#lib/languages/a.ts"],
  "lib/secrets": ["#lib/secrets/a.ts", "#lib/token/a.ts", "#lib/env.ts"],
  "lib/db": ["#lib/db/a.ts", "#lib/env.ts"],
  "lib/db/migrations": ["#lib/db/a.ts", "#lib/env.ts"],
  "lib/data": ["#lib/data/a.ts", "#lib/db/a.ts", "#lib/secrets/a.ts", "#lib/token/a.ts", "#lib/env.ts"],
  "lib/auth": ["#lib/auth/a.ts", "#lib/db/a.ts", "#lib/env.ts"],
  "lib/identify": [
    "#lib/identify/a.ts",
    "#lib/identify/answers.ts",
    "#lib/data/a.ts",
    "#lib/token/a.ts",
    "#lib/env.ts",
  ],
  "lib/docs": ["#lib/docs/a.ts", "#lib/languages/a.ts", "#lib/token/a.ts", "#lib/identify/answers.ts"],
  "lib/openapi": ["#lib/openapi/a.ts", "#lib/languages/a.ts", "#lib/token/a.ts"],
  "lib/server": modules.filter((module) => module.startsWith("#lib/")),
  "components/ui": ["#components/ui/a.tsx"],
  "components/layout": ["#components/ui/a.tsx", "#components/layout/a.tsx"],
  "components/projects": [
    "#components/ui/a.tsx",
    "#components/layout/a.tsx",
    "#components/code/a.tsx",
    "#components/token/a.tsx",
    "#components/health/a.tsx",
    "#lib/docs/a.ts",
    "#lib/token/a.ts",
    "#lib/languages/a.ts",
  ],
  "app/projects/[projectId]": [
    "#components/ui/a.tsx",
    "#components/layout/a.tsx",
    "#components/code/a.tsx",
    "#components/token/a.tsx",
    "#components/health/a.tsx",
    "#components/identity/a.tsx",
    "#lib/data/a.ts",
    "#lib/auth/a.ts",
    "#lib/docs/a.ts",
    "#lib/languages/a.ts",
    "#lib/openapi/a.ts",
    "#lib/token/a.ts",
    "#lib/env.ts",
  ],
};

const lintReport = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

type Scratch = { folder: string; code: string };

/** Lints scratch files under the project's own configuration; tells those that the rule reports. */
async function findReported(rule: string, scratches: readonly Scratch[]): Promise<Scratch[]> {
  const base = await mkdtemp(join(tmpdir(), "reqio-walls-"));
  try {
    // Without a repository around them, the files are all there is.
    const { vcs: _vcs, ...configuration } = JSON.parse(await readFile(join(root, "biome.json"), "utf8"));
    await writeFile(join(base, "biome.json"), JSON.stringify(configuration));
    for (const [index, { folder, code }] of scratches.entries()) {
      await mkdir(join(base, folder), { recursive: true });
      await writeFile(join(base, folder, `scratch-${index}.ts`), `${code}\n`);
    }
    const output = await lint(base);
    const reported = lintReport
      .parse(JSON.parse(output))
      .diagnostics.filter(({ category }) => category === rule);
    const places = new Set(reported.map(({ location }) => location.path));
    return scratches.filter(({ folder }, index) => places.has(`${folder}/scratch-${index}.ts`));
  } finally {
    await rm(base, { recursive: true });
  }
}

function lint(folder: string): Promise<string> {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

test("each folder may import what its row of the table says, and nothing else of ours", async () => {
  const scratches = Object.keys(allowedByFolder).flatMap((folder) =>
    modules.map((module) => ({ folder, module, code: `export { a } from "${module}";` })),
  );
  const expected = scratches.filter(({ folder, module }) => !allowedByFolder[folder]?.includes(module));
  expect(await findReported("lint/style/noRestrictedImports", scratches)).toEqual(expected);
});

test("no wall is passed by a relative path, a dynamic import or an import of types", async () => {
  const scratches = [
    { folder: "lib/token", code: 'export { a } from "../db/store.ts";' },
    { folder: "lib/db/migrations", code: 'export { a } from "../../data/projects.ts";' },
    { folder: "lib/db", code: 'export { a } from "../data/projects.ts";' },
    { folder: "components/ui", code: 'export { a } from "../identity/step.tsx";' },
    { folder: "app/projects", code: 'export { a } from "../../lib/db/store.ts";' },
    { folder: "app/projects", code: 'export const a = await import("#lib/db/store.ts");' },
    { folder: "app/projects", code: 'export type { A } from "#lib/db/store.ts";' },
    { folder: "app/projects", code: 'import "#lib/db/store.ts";' },
  ];
  expect(await findReported("lint/style/noRestrictedImports", scratches)).toEqual(scratches);
});

test("the token domain may import jose, zod and itself alone", async () => {
  const folder = "lib/token";
  const allowed = ["jose", "jose/jws/compact/verify", "zod", "./claims.ts"];
  const refused = ["node:crypto", "pg", "next/headers", "react", "#lib/shared-state.ts"];
  const scratches = [...allowed, ...refused].map((module) => ({
    folder,
    code: `export { a } from "${module}";`,
  }));
  const reported = await findReported("lint/style/noRestrictedImports", scratches);
  expect(reported).toEqual(scratches.slice(allowed.length));
});

test("the environment is read by lib/env.ts and the process alone", async () => {
  const code = "export const port = process.env.PORT;";
  const scratches = ["lib/server", "lib/data", "lib/auth", "app/projects", "components/ui"].map((folder) => ({
    folder,
    code,
  }));
  expect(await findReported("lint/style/noProcessEnv", scratches)).toEqual(scratches.slice(1));
});
