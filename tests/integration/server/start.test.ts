import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "#tests/integration/stores.ts";
import { findFreePort } from "#tests/start-reqio.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** Starts the process with these variables alone and waits for its end. */
async function startAndEnd(environment: Record<string, string>) {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, ["lib/server/main.ts"], {
    cwd: root,
    env: { ...environment, PATH, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      told[name] += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, ...told };
}

test("wrong variables stop the start with one line each and exit code 78", async ({ fresh }) => {
  const { code, stdout, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    PORT: "99999",
    REQIO_ORIGIN: "https://reqio.app/",
    REQIO_MASTER_KEY: "c2hvcnQ=",
    REQIO_SIGNUP: "everyone",
    REQIO_TRUSTED_PROXIES: "10.0.0.0/99",
  });
  expect(code).toBe(78);
  expect(stdout).toBe("");
  const lines = stderr.trimEnd().split("\n");
  const variables = ["PORT", "REQIO_ORIGIN", "REQIO_MASTER_KEY", "REQIO_SIGNUP", "REQIO_TRUSTED_PROXIES"];
  expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(variables);
  // A fault and its mend: two sentences.
  for (const line of lines) expect(line).toMatch(/^\S+ .+\. .+\.$/);
  expect(stderr).not.toContain("c2hvcnQ=");
  expect(readdirSync(fresh.dataDir)).toEqual([]);
});

test("a password in a wrong DATABASE_URL is not repeated", async ({ fresh }) => {
  const { code, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    DATABASE_URL: "mysql://reqio:hunter2hunter2@db/reqio",
  });
  expect(code).toBe(78);
  expect(stderr).toContain("DATABASE_URL");
  expect(stderr).not.toContain("hunter2");
});

test("a port that is taken is told in one line", async ({ fresh }) => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { code, stderr } = await startAndEnd({ REQIO_DATA_DIR: fresh.dataDir, PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(stderr).toBe(`PORT ${port} is in use. Stop what listens there, or set another PORT.\n`);
});

test("a store that cannot be reached is told in one line", async ({ fresh }) => {
  const key = Buffer.alloc(32, 1).toString("base64");
  const { code, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    REQIO_MASTER_KEY: key,
    BETTER_AUTH_SECRET: key,
    DATABASE_URL: `postgresql://reqio:hunter2@127.0.0.1:${await findFreePort()}/reqio`,
  });
  expect(code).toBe(1);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toContain("DATABASE_URL");
  expect(stderr).not.toContain("hunter2");
});

test("a master key that is not the store's stops the start and says what to restore", async ({
  owner,
  fresh,
}) => {
  expect(owner.projectId).toMatch(/^proj_/);
  const { code, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    REQIO_MASTER_KEY: Buffer.alloc(32, 1).toString("base64"),
    PORT: String(await findFreePort()),
  });
  expect(code).toBe(78);
  expect(stderr).toMatch(
    /^The master key from REQIO_MASTER_KEY is not the one .* Restore that key; nothing was changed\.\n$/,
  );
});

test("a key file that is named and not there stops the start and says so", async ({ fresh }) => {
  const missing = join(fresh.dataDir, "no-such-key");
  const { code, stdout, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    REQIO_MASTER_KEY_FILE: missing,
    PORT: String(await findFreePort()),
  });
  expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
  expect(stderr).toBe(`REQIO_MASTER_KEY_FILE names ${missing}, and no such file exists. Restore it.\n`);
});

test("a store in PostgreSQL without keys stops the start, and none are made", async ({ fresh }) => {
  const { code, stderr } = await startAndEnd({
    REQIO_DATA_DIR: fresh.dataDir,
    DATABASE_URL: "postgresql://reqio:hunter2@db.example/reqio",
  });
  expect(code).toBe(78);
  const lines = stderr.trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(["REQIO_MASTER_KEY", "BETTER_AUTH_SECRET"]);
  expect(stderr).not.toContain("hunter2");
  expect(readdirSync(fresh.dataDir)).toEqual([]);
});
