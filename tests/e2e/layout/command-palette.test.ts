import type { Page } from "@playwright/test";
import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const field = (page: Page) => palette(page).getByRole("combobox", { name: "Commands" });
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });

async function openPalette(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test("Ctrl K opens it on every page of somebody signed in, and gives the focus back", async ({
  page,
  member,
}) => {
  const project = `/projects/${member.projectId}/settings`;
  for (const path of [
    "/projects",
    "/projects/new",
    "/account",
    `${project}/general`,
    `${project}/identity`,
  ]) {
    await page.goto(path);
    const account = page.getByRole("button", { name: "Account" });
    await account.focus();
    await openPalette(page);
    await page.keyboard.press("Escape");
    await expect(palette(page), path).toBeHidden();
    await expect(account, path).toBeFocused();

    await openPalette(page);
    await page.keyboard.press("Control+k");
    await expect(palette(page), path).toBeHidden();
    await expect(account, path).toBeFocused();
  }
});

test("the header has a button for it at any width", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const button = page.getByRole("banner").getByRole("button", { name: "Commands" });
    await expect(button.getByText("Ctrl K")).toBeVisible({ visible: width >= 768 });
    await button.click();
    await expect(field(page)).toBeFocused();
    await palette(page).getByRole("button", { name: "Close" }).click();
    await expect(button).toBeFocused();
  }
});

test("typing finds words in any order, the keys walk what is found, Enter goes there", async ({
  page,
  member,
}) => {
  await page.goto("/account");
  await openPalette(page);
  const options = palette(page).getByRole("option");
  const count = await options.count();
  await expect(chosen(page)).toHaveText("Account settings");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText("Docs");
  await page.keyboard.press("End");
  await expect(chosen(page)).toHaveText("Sign out");
  await expect(chosen(page)).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText("Account settings");
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText("Sign out");
  await page.keyboard.press("Home");
  await expect(chosen(page)).toHaveText("Account settings");
  await expect(field(page)).toBeFocused();

  await page.keyboard.type("front pro");
  await expect(options).toHaveText(["Storefront"]);
  await expect(palette(page).getByRole("group", { name: "Projects" })).toBeVisible();
  await expect(palette(page).getByRole("status")).toHaveText("1 found");
  expect(count).toBeGreaterThan(5);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${member.projectId}/settings/identity`));

  await openPalette(page);
  await page.keyboard.type("general");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${member.projectId}/settings/general`));
  await expect(palette(page)).toBeHidden();
});

test("where nothing is found it says so, and Enter does nothing", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await openPalette(page);
  await page.keyboard.type("brainf");
  await expect(palette(page).getByText("Nothing found.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
});

test("it changes the theme, which the switch in the header follows, and signs out", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  await openPalette(page);
  await page.keyboard.type("dark theme");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Theme" }).click();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await openPalette(page);
  await page.keyboard.type("sign out");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign-in/);
});

test("a pointer chooses by moving and runs by a click", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await openPalette(page);
  const docs = palette(page).getByRole("option", { name: "Account settings" });
  await docs.hover();
  await expect(docs).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toBeFocused();
  await docs.click();
  await expect(page).toHaveURL(/\/account$/);
});

test("it stays shut while another dialog is open", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByRole("button", { name: /Delete/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("on a Mac it is ⌘K, and Ctrl K is left to the text field", async ({ page, member }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "platform", { get: () => "MacIntel" }));
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await expect(page.getByRole("banner").getByText("⌘K")).toBeVisible();
  await expect(page.getByRole("banner").getByText("Ctrl K")).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Meta+k");
  await expect(field(page)).toBeFocused();
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("it says that it did not load, and opens once the connection is back", async ({ page, member }) => {
    expect(member.projectId).not.toBe("");
    await page.context().setOffline(true);
    await page.keyboard.press("Control+k");
    await expect(page.getByText("The commands did not load.")).toBeVisible();
    await page.context().setOffline(false);
    await openPalette(page);
    await expect(page.getByText("The commands did not load.")).toBeHidden();
  });
});

test("axe finds nothing in it, full or empty, in either theme", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await openPalette(page);
  await page.keyboard.press("ArrowDown");
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.type("brainf");
  expect(await findFaults(page, [360, 1440])).toEqual([]);
});
