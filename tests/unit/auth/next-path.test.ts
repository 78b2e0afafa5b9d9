import { expect, test } from "@playwright/test";
import { toLocalPath } from "#lib/auth/next-path.ts";

test("a path of this installation is kept with its query", () => {
  expect(toLocalPath("/projects/proj_1/settings/identity?lang=python&framework=django")).toBe(
    "/projects/proj_1/settings/identity?lang=python&framework=django",
  );
});

test("what Next adds to ask for a part of a page is left out", () => {
  expect(toLocalPath("/account?_rsc=1ab2c")).toBe("/account");
  expect(toLocalPath("/projects/proj_1/settings/identity?lang=go&_rsc=1ab2c")).toBe(
    "/projects/proj_1/settings/identity?lang=go",
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
