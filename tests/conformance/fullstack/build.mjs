// Builds the application in the working directory, then looks for the secret in what was built.
// Usage: build.mjs <folder of installed libraries> <output> <part of it that browsers are given> <script> <argument>…
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { linkLibraries } from "./link-libraries.mjs";

const [cache, output, browser, ...script] = process.argv.slice(2);
// In a page of each application: proves that the search finds what is there.
const MARKER = "this reaches the browser";

linkLibraries(cache, ".");
execFileSync(process.execPath, script, { stdio: "inherit" });

const holding = (folder, text) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(text));

if (holding(browser, MARKER).length === 0) throw new Error(`${browser} does not hold "${MARKER}": wrong place`);
const named = holding(browser, "REQIO_SECRET");
if (named.length > 0) throw new Error(`Browsers are given the name of the secret: ${named}`);
const kept = holding(output, process.env.REQIO_SECRET);
if (kept.length > 0) throw new Error(`The build keeps the secret: ${kept}`);
