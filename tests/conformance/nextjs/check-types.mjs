// Type-checks every set of files, strictly, against the application they go into.
// Usage: check-types.mjs <folder of installed libraries> <variant>/<form>/<set>/<file>…
import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const [cache, ...files] = process.argv.slice(2);
cpSync(path.join(import.meta.dirname, "app-router"), "stock", { recursive: true });
symlinkSync(path.join(cache, "node_modules"), "node_modules");
const firstNamed = (name) => files.filter((file) => file.endsWith(`/${name}`)).slice(0, 1);
// What `next build` writes into an application.
writeFileSync("next-env.d.ts", '/// <reference types="next" />\n');
writeFileSync(
  "tsconfig.json",
  JSON.stringify({
    extends: "./stock/tsconfig.json",
    compilerOptions: {
      incremental: false,
      // What one set imports of another shown file has the same type in all of them.
      paths: {
        "@/app/lib/reqio-identity": firstNamed("reqio-identity.ts").map((file) => `./${file}`),
        "@/app/reqio-widget": firstNamed("reqio-widget.tsx").map((file) => `./${file}`),
        "@/*": ["./stock/*"],
      },
    },
    include: [],
    files: ["next-env.d.ts", ...files],
  }),
);
execFileSync("node_modules/.bin/tsc", ["-p", "."], { stdio: "inherit" });
