// Type-checks every set of files of one variant, strictly, against the application they go into.
// Usage: check-types.mjs <folder of installed libraries> <variant>/<form>/<set>/<file>…
import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const [cache, ...files] = process.argv.slice(2);
const [variant] = files[0].split("/");
cpSync(path.join(import.meta.dirname, variant), "stock", { recursive: true });
symlinkSync(path.join(cache, "node_modules"), "node_modules");
// What one set imports of another shown file has the same type in all of them.
const paths = Object.fromEntries(
  files.toReversed().map((file) => {
    const name = file.split("/").slice(3).join("/");
    return [`@/${name.replace(/\.tsx?$/, "")}`, [`./${file}`]];
  }),
);
// What `next build` writes into an application.
writeFileSync("next-env.d.ts", '/// <reference types="next" />\n');
writeFileSync(
  "tsconfig.json",
  JSON.stringify({
    extends: "./stock/tsconfig.json",
    compilerOptions: { incremental: false, paths: { ...paths, "@/*": ["./stock/*"] } },
    include: [],
    files: ["next-env.d.ts", ...files],
  }),
);
execFileSync("node_modules/.bin/tsc", ["-p", "."], { stdio: "inherit" });
