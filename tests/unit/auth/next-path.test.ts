import { expect, test } from "@playwright/test";
import { toLocalPath } from "#lib/auth/next-path.ts";

test("a path of this installation is kept with its query", () => {
  expect(toLocalPath("/projects/proj_1/settings/identity?lang=python&framework=django")).toBe(
    "/projects/proj_1/settings/identity?lang=python&framework=django",
  );
});

for (const address of [
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "/.//evil.example/",
  "/x/..//evil.example/",
  "javascript:alert(1)",
  "projects",
  "",
]) {
  test(`${JSON.stringify(address)} leads to no other host after signing in`, () => {
    expect(toLocalPath(address)).toBeNull();
  });
}

test("no address is no path", () => {
  expect(toLocalPath(null)).toBeNull();
  expect(toLocalPath(undefined)).toBeNull();
});
