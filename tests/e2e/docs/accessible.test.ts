import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";

/** One of each kind, and what has the most on it. */
const PAGES = [
  "",
  "/claims",
  "/python",
  "/python/django",
  "/java/spring-boot",
  "/findings",
  "/http",
  "/matrix",
];

for (const path of PAGES) {
  test(`/docs${path} has nothing that axe finds, at any width, in either theme`, async ({ page }) => {
    await page.goto(`/docs${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
  });
}

test("neither has what opens on a page", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await page.goto("/docs/findings");
  await page.getByRole("button", { name: "Project in the snippets" }).click();
  expect(await findFaults(page, [1440])).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("combobox").fill("token");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator("summary").filter({ hasText: "Findings" }).click();
  expect(await findFaults(page, [360])).toEqual([]);
  await page.locator("summary").filter({ hasText: "Findings" }).click();
  await page.locator("summary").filter({ hasText: "On this page" }).click();
  expect(await findFaults(page, [360, 768])).toEqual([]);
});

test("the first stop of the keyboard leads past header and navigation", async ({ page }) => {
  await page.goto("/docs/python");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});

test.describe("a page that is not there", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("has nothing that axe finds either", async ({ page }) => {
    await page.goto("/docs/python/rails");
    await expect(page.getByRole("heading", { name: "Python has no such framework here" })).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a page reads the same", async ({ page }) => {
    await page.goto("/docs/python/django");
    await expect(page.getByRole("region").filter({ hasText: "jwt.encode" }).first()).toBeVisible();
    const pager = page.getByRole("navigation", { name: "Previous and next page" });
    const next = pager.getByRole("link", { name: /^Next/ });
    const href = (await next.getAttribute("href")) ?? "";
    await next.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.getByRole("region").first()).toBeVisible();
  });
});
