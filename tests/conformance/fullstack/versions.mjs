// Prints the versions of the named packages as they are installed, and of this Node. `next=Next.js` gives a name.
import { readFileSync } from "node:fs";
import path from "node:path";

const [cache, ...names] = process.argv.slice(2);
const versions = names.map((argument) => {
  const [id, name = id] = argument.split("=");
  const manifest = path.join(cache, "node_modules", id, "package.json");
  return { name, version: JSON.parse(readFileSync(manifest, "utf8")).version };
});
console.log(JSON.stringify([...versions, { name: "Node.js", version: process.versions.node }]));
