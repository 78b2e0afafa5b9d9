import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";

const root = join(import.meta.dirname, "..", "..", "..");
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

for (const path of ["package-lock.json", "lib/server/runtime/package-lock.json"]) {
  const text = readFileSync(join(root, path), "utf8");
  const packages = lockfile.parse(JSON.parse(text)).packages;

  test(`${path} names every optional package, so that npm ci takes it on every platform`, () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test(`${path} holds no registry host`, () => {
    expect(text).not.toContain('"resolved"');
  });

  test(`${path} pins the integrity of everything that every platform needs`, () => {
    const loose = Object.entries(packages).filter(
      ([place, entry]) => place !== "" && !entry.integrity && !entry.optional,
    );
    expect(loose).toEqual([]);
  });
}

test("every Node that the launcher may fetch has its integrity pinned", () => {
  const packages = lockfile.parse(
    JSON.parse(readFileSync(join(root, "lib/server/runtime/package-lock.json"), "utf8")),
  ).packages;
  const fetched = Object.entries(packages).filter(([place]) => place !== "");
  expect(fetched.length).toBeGreaterThan(0);
  for (const [place, entry] of fetched) {
    expect(entry.integrity, place).toMatch(/^sha512-/);
    expect(entry.version, place).toMatch(/^24\.\d+\.\d+$/);
  }
});
