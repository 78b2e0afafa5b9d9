import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export type RunningReqio = {
  origin: string;
  dataDir: string;
  /** Everything the process has written so far, both streams. */
  log: () => string;
  /** Ends it as a supervisor would, waits, and removes a data folder that was made here. */
  stop: () => Promise<{ exitCode: number | null }>;
};

/**
 * The real process on a free port with a data folder of its own, as built. It is ready when the promise resolves.
 *
 * @param environment variables on top of the machine's; `REQIO_DATA_DIR` keeps a folder beyond `stop`.
 * @param root the project's folder, where it is not this one.
 */
export async function startReqio(
  environment: Record<string, string> = {},
  root = path.join(import.meta.dirname, ".."),
): Promise<RunningReqio> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const made = environment.REQIO_DATA_DIR ? null : await mkdtemp(path.join(tmpdir(), "reqio-data-"));
  const dataDir = made ?? environment.REQIO_DATA_DIR ?? "";
  const child = spawn(process.execPath, ["lib/server/main.ts"], {
    cwd: root,
    env: {
      ...withoutOurs(process.env),
      NODE_ENV: "production",
      PORT: String(port),
      REQIO_DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (chunk) => (log += chunk));
  child.stderr.on("data", (chunk) => (log += chunk));
  const ended = once(child, "exit");
  await Promise.race([
    untilItAnswers(origin),
    ended.then(([code]) => {
      throw new Error(`the process ended with ${code} before it answered:\n${log}`);
    }),
  ]);
  return {
    origin,
    dataDir,
    log: () => log,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      if (made) await rm(made, { recursive: true, force: true });
      return { exitCode: child.exitCode };
    },
  };
}

/**
 * A port that nobody listens on. It lies below those that the system hands to outgoing connections: one of them would
 * take it before the program it is meant for does.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer().listen(port);
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    server.close();
    if (!isFree) continue;
    await once(server, "close");
    return port;
  }
}

/** Another installation's settings in the shell of whoever runs the tests must not reach them. */
function withoutOurs(source: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const ours = /^(REQIO_|DATABASE_URL$|BETTER_AUTH_|PORT$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(source).filter(([name]) => !ours.test(name)));
}

/** Waits for a first answer of the endpoint, whichever it is. */
export async function untilItAnswers(origin: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/api/v1/identify`, { method: "OPTIONS" }).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the process did not answer within a minute");
}
