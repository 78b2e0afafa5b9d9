// Every npm command begins here: it finds a Node that can run Reqio, installs and builds what is missing, and goes on
// under that Node. It runs on any Node from 18 on, so it imports nothing but Node itself.
import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./ensure-browser.mjs";
import { findNode } from "./find-node.mjs";
import { buildApplication, installPackages } from "./prepare.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
};

/** @typedef {{ node: string, args: string[] }} Call */

/** @type {Record<string, (call: Call) => number | Promise<number>>} */
const commands = {
  start: async ({ node }) => {
    if (!prepare(node)) return 1;
    return serve(node, ["lib/server/main.ts"], "production");
  },
  dev: async ({ node }) => {
    if (!installPackages(root)) return 1;
    return serve(node, ["lib/server/main.ts", "--dev"], "development");
  },
  test: ({ node, args }) => {
    if (!prepare(node) || !prepareBrowser(node)) return 1;
    return run(node, [tools.playwright, "test", ...args]);
  },
  check: ({ node }) => {
    if (!installPackages(root)) return 1;
    // The types of routes and CSS imports are written by Next, and a fresh clone has none.
    const steps = [
      [tools.biome, "check", "."],
      [tools.next, "typegen"],
      // Incremental state does not notice that Next's types were written anew.
      [tools.tsc, "-p", ".", "--incremental", "false"],
    ];
    return steps.map((step) => run(node, step)).find((status) => status !== 0) ?? 0;
  },
  conformance: ({ node, args: [language, ...args] }) => {
    if (!prepare(node)) return 1;
    // One file walks every language: its titles begin with the language's id.
    const only = language ? ["--grep", `\\s${language}[\\s:]`] : [];
    return run(node, [tools.playwright, "test", "--project=conformance", ...only, ...args]);
  },
  "conformance:record": ({ node, args }) => {
    if (!prepare(node)) return 1;
    return run(node, [tools.playwright, "test", "--project=conformance", ...args], {
      REQIO_RECORD: "true",
    });
  },
  bench: ({ node, args }) => {
    if (!prepare(node) || !prepareBrowser(node)) return 1;
    return run(node, [tools.playwright, "test", "--project=bench", "--no-deps", ...args]);
  },
  "reset-password": ({ node, args }) => {
    if (!installPackages(root)) return 1;
    return run(node, ["lib/server/reset-password.ts", ...args]);
  },
};

/** @param {string} node @param {Record<string, string | undefined>} extra */
function environmentFor(node, extra) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PATH: path, ...extra };
}

/** @param {string} node @param {readonly string[]} args @param {Record<string, string | undefined>} [extra] */
function run(node, args, extra = {}) {
  const { status } = spawnSync(node, args, { cwd: root, stdio: "inherit", env: environmentFor(node, extra) });
  return status ?? 1;
}

/**
 * A build knows nothing of the installation: our variables are taken away, and a foreign origin stands in, by which the
 * tests see whether any of the output holds one.
 * @param {string} node
 */
function prepare(node) {
  const build = () => {
    const ours = Object.keys(process.env).filter((name) => /^(REQIO_|DATABASE_URL$|BETTER_AUTH_)/.test(name));
    const absent = Object.fromEntries(ours.map((name) => [name, undefined]));
    const environment = {
      ...absent,
      NODE_ENV: "production",
      REQIO_ORIGIN: "https://origin-of-the-build.invalid",
    };
    // After Next, which empties its folder: the snippets, compiled, so that a server need not.
    const status = run(node, [tools.next, "build"], environment);
    return status === 0 ? run(node, ["lib/languages/build-catalogue.ts"], environment) : status;
  };
  return installPackages(root) && buildApplication(root, build);
}

/** @param {string} node */
function prepareBrowser(node) {
  return ensureBrowser((args) => run(node, [tools.playwright, ...args]));
}

/**
 * Runs the server until it ends. Signals are passed on and the end is awaited: what is in flight gets its answer.
 * @param {string} node @param {readonly string[]} args @param {string} mode
 * @returns {Promise<number>}
 */
function serve(node, args, mode) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: "inherit",
    env: environmentFor(node, { NODE_ENV: mode }),
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    child.on("error", () => resolve(1));
  });
}

const [name = "", ...args] = process.argv.slice(2);
const command = Object.entries(commands).find(([key]) => key === name)?.[1];
const node = findNode();
if (!command) {
  process.stderr.write(`Unknown command "${name}". There are: ${Object.keys(commands).join(", ")}.\n`);
  process.exitCode = 64;
} else if (!node.ok) {
  process.stderr.write(`${node.message}\n`);
  process.exitCode = 1;
} else {
  process.exitCode = await command({ node: node.path, args });
}
