// Builds the application in the working directory, then looks for the secret in what browsers are given.
// Usage: build.mjs <folder of installed libraries>
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const [cache] = process.argv.slice(2);
// In a client component of each application: proves that the search finds what is there.
const MARKER = "this reaches the browser";

if (!existsSync("node_modules")) {
  // Turbopack refuses a link that leads out of its root; hard links cost no room.
  const from = path.join(cache, "node_modules");
  const linked = spawnSync("cp", ["-al", from, "node_modules"]).status === 0;
  if (!linked) execFileSync("cp", ["-R", `${from}/`, "node_modules"]);
}
execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], { stdio: "inherit" });

const folder = path.join(".next", "static");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));
const holding = (text) => files.filter((file) => readFileSync(file, "utf8").includes(text));

if (holding(MARKER).length === 0) throw new Error(`${folder} does not hold "${MARKER}": wrong place`);
for (const text of ["REQIO_SECRET", process.env.REQIO_SECRET]) {
  if (holding(text).length > 0) throw new Error(`Browsers are given the secret or its name: ${holding(text)}`);
}
