import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Presses a copy button and gives what the clipboard then holds. */
export async function copy(page: Page, name: string, place: Pick<Page, "getByRole"> = page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await place.getByRole("button", { name, exact: true }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function copyWhen(page: Page, name: string, good: (text: string) => boolean): Promise<string> {
  let text = "";
  await expect
    .poll(async () => {
      text = await copy(page, name);
      return good(text);
    })
    .toBe(true);
  return text;
}
