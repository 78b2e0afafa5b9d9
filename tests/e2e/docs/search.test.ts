import { expect, test } from "../fixtures.ts";

test("the search opens by key, finds a code, is walked with arrows and left with Esc", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/docs");
  await page.waitForLoadState("networkidle");
  expect(asked).not.toContain("/docs/search.json");

  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search the docs" });
  await expect(field).toBeFocused();
  await field.fill("exp_past");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("Token expired");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/docs\/findings#exp_past$/);
  await expect(page.getByRole("heading", { name: "Token expired" })).toBeInViewport();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("/");
  await field.fill("laravel");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/docs\/php\/laravel$/);
  expect(asked.filter((path) => path === "/docs/search.json")).toHaveLength(1);

  await page.getByRole("button", { name: "Search" }).click();
  await field.fill("klingon");
  await expect(page.getByText("Nothing found.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("the search says so, and tries again", async ({ page }) => {
    await page.goto("/docs");
    await page.route("**/docs/search.json", (route) => route.abort());
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("The index did not load.")).toBeVisible();
    await page.unroute("**/docs/search.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("combobox").fill("django");
    await expect(page.getByRole("option").first()).toContainText("Django");
  });
});
