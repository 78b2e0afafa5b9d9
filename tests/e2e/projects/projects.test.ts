import { expect, makeSessionsStale, signUp, test } from "../fixtures.ts";

test("a project is renamed, and the switcher knows at once", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByLabel("Name").fill("  Storefront   Europe ");
  const save = page.getByRole("button", { name: "Save name" });
  await save.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Name saved." })).toBeVisible();
  await expect(save).toBeFocused();
  await expect(page.getByRole("button", { name: /Project Storefront Europe/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Storefront Europe");
});

for (const name of ["   ", "x".repeat(101), "Shop\u202egnp"]) {
  test(`${JSON.stringify(name.slice(0, 12))} is no project's name`, async ({ page, member }) => {
    await page.goto(`/projects/${member.projectId}/settings/general`);
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/1 to 100 characters/);
    await expect(page.getByLabel("Name")).toBeFocused();
    await page.reload();
    await expect(page.getByLabel("Name")).toHaveValue("Storefront");
  });
}

test("the currency is one of ISO 4217 and stays chosen", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByLabel("Currency").selectOption({ label: "JPY: Japanese Yen" });
  await page.getByRole("button", { name: "Save currency" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Currency saved." })).toBeVisible();
  await expect(page.getByLabel("Currency")).toHaveValue("JPY");
  await page.reload();
  await expect(page.getByLabel("Currency")).toHaveValue("JPY");
});

test("another project is made, and one switches between the two", async ({ page, member }) => {
  await page.getByRole("button", { name: /Switch project/ }).click();
  await page.getByRole("link", { name: "New project" }).click();
  await page.getByLabel("Name").fill("Staging");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByRole("button", { name: "Create project" }).click();
  await page.waitForURL(
    (url) => /settings\/identity/.test(url.pathname) && !url.pathname.includes(member.projectId),
  );
  await page.getByRole("button", { name: /Project Staging/ }).click();
  await page.getByRole("link", { name: "Storefront" }).click();
  await page.waitForURL(new RegExp(member.projectId));
  await page.goto("/");
  await expect(page).toHaveURL(/\/projects$/);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
});

test("a project goes only with its typed name and a fresh password; then the list is empty", async ({
  page,
  member,
  reqio,
}) => {
  makeSessionsStale(reqio, member.email);
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByRole("button", { name: "Delete project…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type Storefront to confirm").fill("storefront");
  await dialog.getByLabel("Your password", { exact: true }).fill("some other password");
  await dialog.getByRole("button", { name: "Delete project" }).click();
  await expect(dialog.getByLabel("Type Storefront to confirm")).toHaveAccessibleDescription(
    /not the project's name/,
  );
  // The mistyped name has cost no try at the password.
  await dialog.getByLabel("Type Storefront to confirm").fill("Storefront");
  await dialog.getByLabel("Your password", { exact: true }).fill("some other password");
  await dialog.getByRole("button", { name: "Delete project" }).click();
  await expect(dialog.getByLabel("Your password", { exact: true })).toHaveAccessibleDescription(
    /4 of 5 tries left/,
  );
  await dialog.getByLabel("Your password", { exact: true }).fill(member.password);
  await dialog.getByRole("button", { name: "Delete project" }).click();
  await expect(page.getByRole("heading", { name: "No project yet" })).toBeVisible();
  await expect(page).toHaveURL(/\/projects$/);
});

test("a session that went stale under an open dialog is asked for the password there", async ({
  page,
  member,
  reqio,
}) => {
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByRole("button", { name: "Delete project…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Your password", { exact: true })).toHaveCount(0);
  makeSessionsStale(reqio, member.email);
  await dialog.getByLabel("Type Storefront to confirm").fill("Storefront");
  await dialog.getByRole("button", { name: "Delete project" }).click();
  await expect(dialog.getByLabel("Your password", { exact: true })).toHaveAccessibleDescription(
    /more than 10 minutes ago/,
  );
  await expect(dialog.getByLabel("Type Storefront to confirm")).toHaveValue("Storefront");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Delete project…" })).toBeFocused();
});

test.describe("someone else's project", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("is not found, exactly as one that does not exist", async ({ page, browser, reqio }) => {
    const other = await signUp(await (await browser.newContext({ baseURL: reqio.origin })).newPage());
    await signUp(page);
    const seen: string[] = [];
    for (const id of [other.projectId, "proj_aaaaaaaaaaaaaaaa", "proj_%00", "%F0%9F%8C%8A"]) {
      for (const part of ["general", "identity"]) {
        const answer = await page.goto(`/projects/${id}/settings/${part}`);
        expect(answer?.status()).toBe(404);
        seen.push(await page.locator("body").ariaSnapshot());
      }
    }
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toContain("Not found");
  });
});
