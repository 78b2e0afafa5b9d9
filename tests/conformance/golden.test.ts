import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { demandCommand } from "./commands.ts";
import { findMissingToolchain } from "./environments.ts";

const scripts = fileURLToPath(new URL("golden/", import.meta.url));
const data = fileURLToPath(new URL("../unit/token/golden/", import.meta.url));
const mintGolden = ["sh", "-c", '"$@" < "$CASES"', "sh"];

/** Runs a script of the folder with the cases on its standard input, and gives what it prints. */
async function mintAgain(
  folder: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<unknown> {
  const printed = await demandCommand({
    command: [...mintGolden, ...command],
    placeholders: {},
    cwd: path.join(scripts, folder),
    env: { ...env, CASES: path.join(data, "cases.json") },
    timeoutMs: 300_000,
  });
  return JSON.parse(printed);
}

function readGolden(name: string): unknown {
  return JSON.parse(readFileSync(path.join(data, `${name}.json`), "utf8"));
}

async function demandToolchain(language: string): Promise<void> {
  const missing = await findMissingToolchain(language);
  if (missing && process.env.CI) throw new Error(missing);
  test.skip(missing !== null, `not checked: ${missing}`);
}

test("golden: PyJWT mints the same tokens again", async () => {
  test.setTimeout(600_000);
  await demandToolchain("python");
  const folder = mkdtempSync(path.join(tmpdir(), "reqio-golden-"));
  try {
    const install = [
      "pip",
      "install",
      "--quiet",
      "--disable-pip-version-check",
      "--no-deps",
      "--target",
      folder,
    ];
    const requirements = path.join(scripts, "pyjwt", "requirements.txt");
    await demandCommand({
      command: ["python3", "-m", ...install, "-r", requirements],
      placeholders: {},
      cwd: folder,
      timeoutMs: 300_000,
    });
    expect(await mintAgain("pyjwt", ["python3", "mint.py"], { PYTHONPATH: folder })).toEqual(
      readGolden("pyjwt"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("golden: golang-jwt mints the same tokens again", async () => {
  test.setTimeout(600_000);
  await demandToolchain("go");
  expect(await mintAgain("golang-jwt", ["go", "run", "."])).toEqual(readGolden("golang-jwt"));
});

test("golden: jose mints the same tokens again", async () => {
  expect(await mintAgain("jose", [process.execPath, "mint.mjs"])).toEqual(readGolden("jose"));
});
