import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { findFreePort } from "#tests/start-reqio.ts";

export type PostgresServer = {
  /** A new empty database; its address. */
  createDatabase(): Promise<string>;
  /** As a crash or an upgrade would: connections break, the port stays free. */
  stop(): Promise<void>;
  start(): Promise<void>;
  destroy(): Promise<void>;
};

type Account = { uid: number; gid: number };

const READY_MS = 30_000;

/** The folder with PostgreSQL's programs, or null where it is not installed. */
export function findPostgres(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return places.find((place) => existsSync(join(place, "initdb"))) ?? null;
}

/** A server of its own in a temporary folder on a free port, run by an unprivileged user: PostgreSQL refuses root. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const account = process.getuid?.() === 0 ? findUnprivileged() : null;
  const folder = mkdtempSync(join(tmpdir(), "reqio-postgres-"));
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const as = { ...account, cwd: folder, stdio: "ignore" } as const;
  const data = join(folder, "data");
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "reqio", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    as,
  );
  const port = await findFreePort();
  const address = (database: string) => `postgresql://reqio@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | null = null;
  let databases = 0;

  async function start() {
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
    const flags = settings.flatMap((setting) => ["-c", setting]);
    running = spawn(join(programs, "postgres"), ["-D", data, "-p", String(port), ...flags], as);
    const child = running;
    // A worker that is ended in the middle of a test must not leave a server behind.
    process.once("exit", () => child.kill("SIGQUIT"));
    await waitUntilReady(address("postgres"));
  }

  async function stop() {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // Immediate shutdown: what a crash looks like to whoever is connected.
    child.kill("SIGQUIT");
    await ended;
  }

  await start();
  return {
    async createDatabase() {
      databases += 1;
      const name = `reqio_${databases}`;
      await runOnce(address("postgres"), `create database ${name}`);
      return address(name);
    },
    start,
    stop,
    async destroy() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findUnprivileged(): Account {
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // The next one.
    }
  }
  throw new Error("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.");
}

async function waitUntilReady(url: string): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    try {
      return await runOnce(url, "select 1");
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function runOnce(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
