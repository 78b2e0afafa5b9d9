import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";

const folder = "lib/languages";

/** The ids of the languages that the page offers. */
const languageIds = readdirSync(folder).filter((id) => {
  const path = `${folder}/${id}/language.json`;
  if (!existsSync(path)) return false;
  const { kind }: { kind?: string } = JSON.parse(readFileSync(path, "utf8"));
  return kind !== "client";
});

test("the identity page has nothing that axe finds, at any width", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  expect(await findFaults(page)).toEqual([]);
});

for (const id of languageIds) {
  test(`neither has its last framework of ${id}`, async ({ page, member }) => {
    await page.goto(`/projects/${member.projectId}/settings/identity?lang=${id}`);
    const language = page.getByRole("navigation", { name: "Language" }).locator("[aria-current]");
    await expect(language).toHaveAttribute("href", new RegExp(`lang=${id}&`));
    const last = page.getByRole("navigation", { name: "Framework" }).getByRole("link").last();
    await last.click();
    await expect(last).toHaveAttribute("aria-current", "true");
    expect(await findFaults(page, [360])).toEqual([]);
  });
}

test("neither has what opens on it", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  for (const name of ["Account", "Theme", /Switch project/]) {
    await page.getByRole("button", { name }).click();
    expect(await findFaults(page, [1440]), `${name}`).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  expect(await findFaults(page, [1440])).toEqual([]);

  await page.getByRole("button", { name: /change the lifetime/ }).click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Whole seconds from 60 to 3600.")).toBeVisible();
  expect(await findFaults(page, [1440])).toEqual([]);
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Token preview" }).click();
  await expect(page.getByRole("dialog", { name: "Token preview" })).toBeVisible();
  expect(await findFaults(page, [360, 768])).toEqual([]);
});
