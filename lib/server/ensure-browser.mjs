// Part of the launcher: runs on any Node from 18 on, so it imports nothing but Node itself.
import { spawnSync } from "node:child_process";
import { findSystemChromium } from "./find-browser.mjs";

/** @param {readonly string[]} args */
function runAptGet(args) {
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/**
 * Sees to a browser for the tests: the system's Chromium, else Playwright's download. Only with CI=true is the
 * distribution's package installed, for a developer's machine is not ours to change.
 * @param {(args: readonly string[]) => number} runPlaywright
 */
export function ensureBrowser(runPlaywright) {
  if (findSystemChromium()) return true;
  if (process.env.CI === "true") {
    process.stdout.write("Installing Chromium …\n");
    runAptGet(["update", "-qq"]);
    if (runAptGet(["install", "-y", "-qq", "--no-install-recommends", "chromium"]) && findSystemChromium())
      return true;
  }
  if (runPlaywright(["install", "chromium"]) === 0) return true;
  process.stderr.write(
    "The tests need a browser. Install one and run the command again, on Debian or Ubuntu: sudo apt-get install chromium\n",
  );
  return false;
}
