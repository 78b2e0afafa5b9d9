import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type RunningReqio, startReqio } from "#tests/start-reqio.ts";
import { test as base, expect, signUp } from "../fixtures.ts";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "../../..");

type Copy = { folder: string; reqio: RunningReqio };

/** The product as it is checked in and built, with two folders beside the others, and nothing else. */
const test = base.extend<object, { copy: Copy }>({
  copy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), "reqio-scratch-"));
      const { stdout } = await run("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
        cwd: root,
        maxBuffer: 2 ** 24,
      });
      for (const name of stdout.split("\0").filter(Boolean)) {
        await cp(path.join(root, name), path.join(folder, name)).catch(() => {});
      }
      for (const name of ["node_modules", ".next"]) {
        await symlink(path.join(root, name), path.join(folder, name));
      }
      const here = import.meta.dirname;
      await cp(path.join(here, "fixture/language"), path.join(folder, "lib/languages/scratch"), {
        recursive: true,
      });
      await cp(path.join(here, "fixture/proof"), path.join(folder, "tests/conformance/scratch"), {
        recursive: true,
      });
      const reqio = await startReqio({ REQIO_SIGNUP: "open" }, folder);
      await use({ folder, reqio });
      await reqio.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

test("a language in two folders is in the picker, with its code", async ({ copy, browser }) => {
  const page = await (await browser.newContext({ baseURL: copy.reqio.origin })).newPage();
  await signUp(page);
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Scratch" }).click();
  await expect(page.getByRole("region", { name: "mint.mjs" })).toContainText("sub: String(user.id)");
  await expect(page.getByText("Not run yet")).toBeVisible();
});

test("it is in the API and in the docs", async ({ copy: { folder, reqio } }) => {
  const read = async (address: string) => {
    const answer = await fetch(`${reqio.origin}${address}`);
    expect(answer.status, address).toBe(200);
    return answer.text();
  };
  expect(await read("/api/v1/snippets")).toContain('"id":"scratch"');
  expect(await read("/docs")).toContain('href="/docs/scratch"');
  expect(await read("/docs/scratch")).toContain("Mint identity tokens in Scratch");
  expect(await read("/docs/scratch.md")).toContain("sub: String(user.id)");
  expect(await read("/llms.txt")).toContain("/docs/scratch.md");
  const source = await readFile(path.join(folder, "lib/languages/scratch/mint.mjs"), "utf8");
  expect(await read("/api/v1/snippets/scratch/plain?file=mint.mjs")).toBe(
    source.replace("https://reqio.app", reqio.origin),
  );
});

test("its proof is run with the others, and its mistakes are noticed", async ({ copy: { folder } }) => {
  const command = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "--project=conformance",
    "--grep",
    "\\sscratch[\\s:]",
  ];
  const { stdout } = await run(process.execPath, command, {
    cwd: folder,
    env: withoutPlaywright(),
  });
  expect(stdout).toMatch(/scratch\s+plain\s+attribute\s+Scratch 3\.0\s+passed/);
  expect(stdout).toContain("4 passed, 0 failed");
});

/** A run inside of a run must not take itself for a worker of the outer one. */
function withoutPlaywright(): NodeJS.ProcessEnv {
  const theirs = /^(PW_|TEST_|PLAYWRIGHT_|FORCE_COLOR$)/;
  return {
    ...process.env,
    ...Object.fromEntries(
      Object.keys(process.env)
        .filter((name) => theirs.test(name))
        .map((name) => [name, undefined]),
    ),
  };
}
