// Prints every Node.js from 20.19 on that the PATH leads to, one per major version, the newest first.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const found = new Map();
for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
  const node = path.resolve(folder, "node");
  if (!existsSync(node)) continue;
  const version = execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
  const [major, minor] = version.split(".").map(Number);
  if ((major > 20 || (major === 20 && minor >= 19)) && !found.has(major)) found.set(major, node);
}
const newestFirst = [...found].sort(([one], [other]) => other - one);
console.log(JSON.stringify(newestFirst.map(([major, node]) => ({ id: `${major}`, variables: { node } }))));
