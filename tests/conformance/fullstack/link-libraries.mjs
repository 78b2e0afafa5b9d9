import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Gives an application its libraries. Bundlers keep caches in that folder, and some refuse a link that leads out of
 * their root; hard links cost no room.
 */
export function linkLibraries(cache, application) {
  const target = path.join(application, "node_modules");
  if (existsSync(target)) return;
  const from = path.join(cache, "node_modules");
  const linked = spawnSync("cp", ["-al", from, target]).status === 0;
  if (!linked) execFileSync("cp", ["-R", `${from}/`, target]);
}
