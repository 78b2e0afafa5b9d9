import type { Page } from "@playwright/test";
import { copy } from "./clipboard.ts";
import { expect } from "./fixtures.ts";

/** Chooses Django on the identity page, as a person would. */
export async function chooseDjango(page: Page): Promise<void> {
  const choose = (bar: string, name: string) =>
    page.getByRole("navigation", { name: bar }).getByRole("link", { name, exact: true }).click();
  await choose("Language", "Python");
  await choose("Framework", "Django");
  await expect(page).toHaveURL(/lang=python&framework=django$/);
}

/** Every file of Django's snippet by its name, and the widget's tag, all by the clipboard. */
export async function takeDjango(page: Page): Promise<{ files: Record<string, string>; tag: string }> {
  const files: Record<string, string> = {};
  for (const tab of await page.getByRole("tablist", { name: "Files" }).getByRole("tab").all()) {
    await tab.click();
    files[(await tab.textContent()) ?? ""] = await copy(page, "Copy", page.locator("#mint"));
  }
  return { files, tag: await copy(page, "Copy", page.locator("#tag")) };
}
