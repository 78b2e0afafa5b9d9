// Prints the versions of the named packages as they are installed, and of this Node.
import { readFileSync } from "node:fs";
import path from "node:path";

const [cache, ...names] = process.argv.slice(2);
const versions = names.map((name) => {
  const manifest = path.join(cache, "node_modules", name, "package.json");
  return { name, version: JSON.parse(readFileSync(manifest, "utf8")).version };
});
console.log(JSON.stringify([...versions, { name: "Node.js", version: process.versions.node }]));
