// Part of the launcher: runs on any Node from 18 on, so it imports nothing but Node itself.
import { spawnSync } from "node:child_process";

/**
 * Runs npm and returns its exit code. npm is the one that started us, under the Node that it came with;
 * its output is kept back unless it fails.
 * @param {readonly string[]} args
 * @param {{ cwd: string, quiet?: boolean }} options
 */
export function runNpm(args, { cwd, quiet = false }) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  const { status, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    // On Windows npm is a .cmd file, which only a shell starts.
    shell: process.platform === "win32" && command === "npm",
  });
  if (status !== 0 && quiet) process.stderr.write(error ? `${error.message}\n` : (stderr ?? ""));
  return status ?? 1;
}
