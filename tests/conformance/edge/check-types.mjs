// Type-checks every set of files, strictly, against the application they go into: Workers with the types that
// `wrangler types` makes of the shown configuration, Bun with its own.
// Usage: check-types.mjs <folder of installed libraries> <variant>/<form>/<set>/<file>…
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const [cache, ...files] = process.argv.slice(2);
const bin = (name) => path.join(cache, "node_modules", ".bin", name);
symlinkSync(path.join(cache, "node_modules"), "node_modules");

/** `hono/route/none`: the folder of a set of files. */
const setOf = (file) => file.split("/").slice(0, 3).join("/");

for (const variant of new Set(files.map((file) => file.split("/")[0]))) {
  const own = files.filter((file) => file.startsWith(`${variant}/`));
  const sets = [...new Set(own.map(setOf))];
  const app = path.join(import.meta.dirname, variant);
  for (const set of sets) {
    cpSync(app, set, { recursive: true, filter: (source) => !own.includes(placeOf(source, app, set)) });
  }
  if (existsSync(path.join(sets[0], "wrangler.jsonc"))) {
    execFileSync(bin("wrangler"), ["types", path.resolve(variant, "worker-configuration.d.ts")], {
      cwd: sets[0],
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const project = JSON.parse(readFileSync(path.join(app, "tsconfig.json"), "utf8"));
  writeFileSync(
    path.join(variant, "tsconfig.json"),
    JSON.stringify({ ...project, include: ["**/*.ts", "**/*.tsx"], exclude: ["**/render.ts"] }),
  );
  execFileSync(bin("tsc"), ["-p", variant], { stdio: "inherit" });
}

function placeOf(source, app, set) {
  return path.join(set, path.relative(app, source));
}
