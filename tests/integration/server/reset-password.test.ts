import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "#tests/integration/stores.ts";

const root = join(import.meta.dirname, "..", "..", "..");

function runCommand(args: readonly string[], dataDir: string) {
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    NODE_ENV: "production",
    REQIO_ORIGIN: "https://reqio.example",
    REQIO_DATA_DIR: dataDir,
  } as const;
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ["lib/server/reset-password.ts", ...args],
      { cwd: root, env },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

test("the command prints a link of this installation for an account", async ({ owner, fresh }) => {
  expect(owner.projectId).not.toBe("");
  const { code, stdout, stderr } = await runCommand(["Owner@example.com"], fresh.dataDir);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^https:\/\/reqio\.example\/reset-password#[\w-]{43}\nIt sets a new password once, within 60 minutes\.\n$/,
  );
});

test("an e-mail without an account, and none at all, are told", async ({ owner, fresh }) => {
  expect(owner.projectId).not.toBe("");
  expect(await runCommand(["nobody@example.com"], fresh.dataDir)).toEqual({
    code: 1,
    stdout: "",
    stderr: "There is no account with the e-mail nobody@example.com.\n",
  });
  expect(await runCommand([], fresh.dataDir)).toMatchObject({ code: 64, stdout: "" });
});
