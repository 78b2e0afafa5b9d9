// Type-checks every set of files, strictly, inside the application it goes into.
// Usage: check-types.mjs <folder of installed libraries> <variant>/<form>/<set>/<file>…
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;
const [cache, ...files] = process.argv.slice(2);
const { variants } = JSON.parse(readFileSync(path.join(folder, "conformance.json"), "utf8"));
symlinkSync(path.join(cache, "node_modules"), "node_modules");

const sets = Map.groupBy(files, (file) => file.split("/").slice(0, 3).join("/"));
for (const [set, shown] of sets) {
  const { app, place = {} } = variants[set.split("/")[0]];
  const texts = shown.map((file) => [file, readFileSync(file, "utf8")]);
  cpSync(path.join(folder, app), set, { recursive: true });
  for (const [file, text] of texts) {
    const appended = place[path.relative(set, file)]?.mode === "append";
    writeFileSync(file, appended ? `${readFileSync(file, "utf8")}\n${text}` : text);
  }
}

for (const variant of new Set(files.map((file) => file.split("/")[0]))) {
  const config = `tsconfig.${variant}.json`;
  writeFileSync(
    config,
    JSON.stringify({
      extends: path.join(folder, variants[variant].app, "tsconfig.json"),
      compilerOptions: { noEmit: true, rootDir: "." },
      include: [`${variant}/**/*`],
    }),
  );
  execFileSync("node_modules/.bin/tsc", ["-p", config], { stdio: "inherit" });
}
