import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { send } from "#tests/integration/server/installation.ts";
import { startReqio } from "#tests/start-reqio.ts";

const root = join(import.meta.dirname, "..", "..", "..");
/** Under which the launcher builds. */
const buildOrigin = "origin-of-the-build.invalid";

function readAll(folder: string, isWanted: (path: string) => boolean): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .map((path) => ({ path, text: readFileSync(path, "latin1") }));
}

test("built with one origin and started with another, only the other is seen", async () => {
  const isLaunchersBuild = existsSync(join(root, ".next", "reqio-built"));
  if (!isLaunchersBuild && process.env.CI === "true") throw new Error("Build with the launcher: npm test.");
  test.skip(!isLaunchersBuild, "This build was not made by the launcher.");
  const outputs = readAll(
    ".next",
    (path) => !path.includes("/.next/cache/") && !path.includes("/.next/dev/"),
  );
  expect(outputs.length).toBeGreaterThan(100);
  expect(outputs.filter(({ text }) => text.includes(buildOrigin)).map(({ path }) => path)).toEqual([]);

  const reqio = await startReqio({ REQIO_ORIGIN: "https://another.example" });
  const { text } = await send(reqio.origin, { path: "/sign-up", headers: { Host: "localhost" } });
  await reqio.stop();
  expect(text).toContain("https://another.example/sign-up");
  expect(text).not.toContain(buildOrigin);
});

test("the data layer, the store and the seals are in no client bundle", () => {
  const sources = ["lib/data", "lib/db", "lib/secrets"].flatMap((folder) =>
    readAll(folder, (path) => path.endsWith(".ts")),
  );
  // Messages, which a minifier keeps: texts with a space that are long enough to be nobody else's.
  const marks = new Set(
    sources.flatMap(({ text }) =>
      Array.from(text.matchAll(/"([^"\\\n]* [^"\\\n]*)"/g), ([, mark = ""]) => mark),
    ),
  );
  for (const mark of marks) if (mark.length < 16) marks.delete(mark);
  const found = (folder: string) => {
    const bundles = readAll(folder, (path) => path.endsWith(".js")).map(({ text }) => text);
    expect(bundles.length).toBeGreaterThan(0);
    return [...marks].filter((mark) => bundles.some((text) => text.includes(mark)));
  };
  // The server's bundles hold them, so the marks are good ones.
  expect(found(".next/server")).not.toEqual([]);
  expect(found(".next/static")).toEqual([]);
});
