// Part of the launcher: runs on any Node from 18 on, so it imports nothing but Node itself.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runNpm } from "./run-npm.mjs";

/** What the build is made of; everything else may change without a new one. */
const buildInputs = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : listFiles(child);
      return entry.isFile() ? [child] : [];
    });
}

/** @param {string} root @param {readonly string[]} names */
function hashFiles(root, names) {
  const hash = createHash("sha256");
  for (const name of names) {
    const path = join(root, name);
    const files = /\.[a-z]+$/.test(name) ? [path] : listFiles(path);
    for (const file of files)
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} path @param {string} stamp */
function isStamped(path, stamp) {
  return existsSync(path) && readFileSync(path, "utf8") === stamp;
}

/**
 * Installs the packages when the lockfile is not the one that was installed.
 * @param {string} root
 */
export function installPackages(root) {
  // Packages with native parts differ per platform: a folder carried to another machine is installed anew.
  const stamp = `${hashFiles(root, ["package-lock.json"])} ${process.platform}-${process.arch}`;
  const path = join(root, "node_modules", ".reqio-installed");
  if (isStamped(path, stamp)) return true;
  process.stdout.write("Installing packages …\n");
  if (runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, quiet: true }) !== 0)
    return false;
  writeFileSync(path, stamp);
  return true;
}

/**
 * Builds when one of the inputs changed since the last build.
 * @param {string} root
 * @param {() => number} build
 */
export function buildApplication(root, build) {
  const stamp = hashFiles(root, buildInputs);
  const path = join(root, ".next", "reqio-built");
  if (isStamped(path, stamp)) return true;
  process.stdout.write("Building …\n");
  // A build that stops halfway must not be taken for the last good one.
  rmSync(path, { force: true });
  if (build() !== 0) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
  return true;
}
