import type { Locator, Page } from "@playwright/test";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { expect } from "../fixtures.ts";
import { withStore } from "../with-store.ts";

export const rotateButton = (page: Page) => page.getByRole("button", { name: "Rotate…" });
export const endButton = (page: Page) => page.getByRole("button", { name: "End now…" });
export const step = (page: Page) => page.locator("#environment");
export const oldSecret = (page: Page) => step(page).getByText(/^Old secret/);

export async function openRotation(page: Page): Promise<Locator> {
  await rotateButton(page).click();
  const dialog = page.getByRole("dialog", { name: "Rotate the secret" });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function rotate(page: Page): Promise<void> {
  const dialog = await openRotation(page);
  await dialog.getByRole("button", { name: "Rotate", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(oldSecret(page)).toBeVisible();
}

/** The last four characters of the current secret, as the page names it. */
export async function readEnding(page: Page): Promise<string> {
  const text = await step(page)
    .getByText(/^hidden, ends in/)
    .textContent();
  return text?.slice(-4) ?? "";
}

/** As if the old secret had signed tokens in this minute. */
export function signWithOldSecret(reqio: RunningReqio, projectId: string, count: number): void {
  const minuteAt = Math.floor(Date.now() / 60_000) * 60_000;
  withStore(reqio, (file) =>
    file
      .prepare(
        `insert into "attemptCount" ("projectId", "minuteAt", "code", "secretId", "count")
          select "projectId", ?, '', "id", ? from "signingSecret" where "projectId" = ? and "state" = 'retiring'`,
      )
      .run(minuteAt, count, projectId),
  );
}
