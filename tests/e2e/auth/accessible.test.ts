import { findFaults } from "../find-faults.ts";
import { expect, signUp, test } from "../fixtures.ts";

test("a visitor's pages and their errors have nothing that axe finds", async ({ page }) => {
  await page.goto("/sign-up");
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  expect(await findFaults(page)).toEqual([]);
  await page.goto("/sign-in");
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("some other password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.goto("/reset-password");
  expect(await findFaults(page)).toEqual([]);
  await page.goto("/reset-password#token");
  expect(await findFaults(page)).toEqual([]);
});

test("a member's pages around the identity page have nothing that axe finds", async ({ page }) => {
  const { projectId } = await signUp(page);
  for (const path of ["/account", "/projects", "/projects/new", `/projects/${projectId}/settings/general`]) {
    await page.goto(path);
    expect(await findFaults(page), path).toEqual([]);
  }
  await page.getByRole("button", { name: "Delete project…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("dialog").getByLabel("Type Storefront to confirm").fill("Storefront");
  await page.getByRole("dialog").getByRole("button", { name: "Delete project" }).click();
  await expect(page.getByRole("heading", { name: "No project yet" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test.describe("a page that is not there", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("has nothing that axe finds", async ({ page }) => {
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
  });
});
