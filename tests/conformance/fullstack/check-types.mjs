// Type-checks every set of files of one variant with its framework's own checker, in the application they go into.
// Usage: check-types.mjs <folder of installed libraries> <variant>/<form>/<set>/<file>…
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { linkLibraries } from "./link-libraries.mjs";

const CHECKERS = {
  "react-router": [["@react-router/dev/bin.cjs", "typegen"], ["typescript/bin/tsc"]],
  sveltekit: [
    ["@sveltejs/kit/svelte-kit.js", "sync"],
    ["svelte-check/bin/svelte-check", "--fail-on-warnings"],
  ],
  nuxt: [
    ["nuxt/bin/nuxt.mjs", "prepare"],
    ["vue-tsc/bin/vue-tsc.js", "-b", "--noEmit"],
  ],
  astro: [["astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "hint"]],
};

const [cache, ...files] = process.argv.slice(2);
const placed = new Set();
const { variants } = JSON.parse(readFileSync(path.join(import.meta.dirname, "conformance.json"), "utf8"));

for (const [prefix, shown] of Object.entries(Object.groupBy(files, takePrefix))) {
  const [variant] = prefix.split("/");
  const application = path.resolve("applications", prefix);
  cpSync(path.join(import.meta.dirname, variants[variant].app), application, { recursive: true });
  linkLibraries(cache, application);
  // The longest set, which has every trait, takes the file's own name.
  for (const file of shown.sort((one, other) => other.length - one.length)) {
    const [, , set, ...name] = file.split("/");
    place(file, application, variants[variant].place?.[name.join("/")]?.path ?? name.join("/"), set);
  }
  for (const [script, ...args] of CHECKERS[variant]) {
    const command = [path.join("node_modules", script), ...args];
    execFileSync(process.execPath, command, { cwd: application, stdio: "inherit" });
  }
}

function takePrefix(file) {
  return file.split("/").slice(0, 2).join("/");
}

/** Puts a file into the application; beside the first of its name, under another one, where they differ. */
function place(file, application, name, set) {
  const target = path.join(application, name);
  if (!placed.has(target)) {
    placed.add(target);
    cpSync(file, target);
  } else if (!readFileSync(file).equals(readFileSync(target))) {
    cpSync(file, path.join(path.dirname(target), `${set}-${path.basename(target)}`));
  }
}
