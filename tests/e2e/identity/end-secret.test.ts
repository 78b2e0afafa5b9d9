import { expect, test } from "../fixtures.ts";
import {
  endButton,
  oldSecret,
  openRotation,
  readEnding,
  rotate,
  rotateButton,
  signWithOldSecret,
  step,
} from "./rotating.ts";

test("the old secret is ended early with one press when it signs nothing", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await rotate(page);
  const ending = await readEnding(page);
  await endButton(page).click();
  const dialog = page.getByRole("dialog", { name: /^End …/ });
  await expect(dialog).toContainText("It signed no token in the last hour.");
  await dialog.getByRole("button", { name: "End it now" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(oldSecret(page)).toHaveCount(0);
  await expect(step(page).getByRole("status").filter({ hasText: "has ended" })).toBeVisible();
  await expect(rotateButton(page)).toBeFocused();
  expect(await readEnding(page)).toBe(ending);
});

test("while it still signs, it is ended only with the project's name, also when that began meanwhile", async ({
  page,
  member,
  reqio,
}) => {
  await rotate(page);
  await endButton(page).click();
  const dialog = page.getByRole("dialog", { name: /^End …/ });
  const name = dialog.getByLabel("Type Storefront to confirm");
  const end = dialog.getByRole("button", { name: "End it now" });
  await expect(name).toHaveCount(0);
  signWithOldSecret(reqio, member.projectId, 42);
  await end.click();
  await expect(name).toBeFocused();
  await expect(dialog).toContainText("It signed 42 tokens in the last hour");
  await name.fill("storefront");
  await end.click();
  await expect(dialog.getByText("This is not the project's name.")).toBeVisible();
  await name.fill("Storefront");
  await end.click();
  await expect(dialog).toHaveCount(0);
  await expect(oldSecret(page)).toHaveCount(0);
});

test("the old secret leaves the page at its moment by itself", async ({ page, member }) => {
  await page.clock.install();
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  const dialog = await openRotation(page);
  await dialog.getByRole("radio", { name: "In 1 hour" }).check();
  await dialog.getByRole("button", { name: "Rotate", exact: true }).click();
  await expect(oldSecret(page)).toBeVisible();
  await page.clock.fastForward("59:00");
  await expect(step(page).getByText(/^Retires in \d+ s \(/)).toBeVisible();
  await page.clock.fastForward("01:10");
  await expect(oldSecret(page)).toHaveCount(0);
});
