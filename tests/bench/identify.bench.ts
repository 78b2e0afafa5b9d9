import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse, relative } from "node:path";
import { test } from "@playwright/test";
import { type Installation, startInstallation } from "#tests/integration/server/installation.ts";
import { findFreePort, untilItAnswers } from "#tests/start-reqio.ts";
import { type Load, postAll } from "./post-load.ts";
import { percentile, tellTable } from "./table.ts";

const root = join(import.meta.dirname, "..", "..");
const path = "/api/v1/identify";
const CONNECTIONS = 32;
const ROUNDS = 3;
const REQUESTS = 3_000;

test("identify on the real port, against the same function behind a Next route handler", async () => {
  test.setTimeout(240_000);
  const dataDir = await mkdtemp(join(tmpdir(), "reqio-bench-"));
  const store = { dataDir, databaseUrl: null, masterKey: null, masterKeyFile: null, betterAuthSecret: null };
  const reqio = await startInstallation(store);
  const route = await startRoute(reqio);
  const ours: Load[] = [];
  const theirs: Load[] = [];
  try {
    await postAll(`${reqio.origin}${path}`, await mintBodies(reqio, "warm", 500), CONNECTIONS);
    await postAll(`${route.origin}${path}`, await mintBodies(reqio, "warm", 500), CONNECTIONS);
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(
        await postAll(`${reqio.origin}${path}`, await mintBodies(reqio, `a${round}`, REQUESTS), CONNECTIONS),
      );
      theirs.push(
        await postAll(`${route.origin}${path}`, await mintBodies(reqio, `b${round}`, REQUESTS), CONNECTIONS),
      );
    }
  } finally {
    await route.stop();
    await reqio.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  const ratio = median(ours) / median(theirs);
  await tellTable(`identify: SQLite FULL, ${CONNECTIONS} connections, distinct persons`, [
    ["served by", "requests/s", "median ms", "99 % ms"],
    ["our process", ...describeLoads(ours)],
    ["a Next route handler", ...describeLoads(theirs)],
    [`ratio (aim: 3 or more)`, `${ratio.toFixed(1)} ×`],
  ]);
});

/** A throw-away Next application whose one route is the product's own endpoint, on the store of `reqio`. */
async function startRoute(reqio: Installation) {
  const folder = await mkdtemp(join(tmpdir(), "reqio-bench-route-"));
  const routeFolder = join(folder, "app", "api", "v1", "identify");
  await mkdir(routeFolder, { recursive: true });
  const module = JSON.stringify(relative(routeFolder, join(root, "lib", "identify", "identify.ts")));
  const files = {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "next.config.js": `export default { turbopack: { root: ${JSON.stringify(parse(root).root)} } };`,
    "app/api/v1/identify/route.js": `import { identify } from ${module};
export const POST = (request) => identify(request, Date.now);`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const next = join(root, "node_modules/next/dist/bin/next");
  const production = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  execFileSync(process.execPath, [next, "build"], { cwd: folder, env: production, stdio: "pipe" });

  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...production, PORT: `${port}`, REQIO_ORIGIN: reqio.origin, REQIO_DATA_DIR: reqio.dataDir };
  const child = spawn(process.execPath, ["tests/bench/route-server.ts", folder], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  await untilItAnswers(origin);
  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function mintBodies({ projectId, mint }: Installation, prefix: string, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const sub = `${prefix}_${index}`;
      const traits = { plan: "pro", amount: 9900, interval: "year" };
      return JSON.stringify({ projectId, token: await mint({ sub, email: `${sub}@example.com`, traits }) });
    }),
  );
}

function median(loads: readonly Load[]): number {
  return percentile(
    loads.map(({ requestsPerSecond }) => requestsPerSecond),
    50,
  );
}

function describeLoads(loads: readonly Load[]): string[] {
  const latencies = loads.flatMap(({ latenciesMs }) => latenciesMs);
  return [
    median(loads).toFixed(0),
    percentile(latencies, 50).toFixed(1),
    percentile(latencies, 99).toFixed(1),
  ];
}
