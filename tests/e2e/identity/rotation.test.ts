import { findSigningSecrets, isSigningSecret } from "#lib/token/secret-format.ts";
import { copy } from "../clipboard.ts";
import { findFaults } from "../find-faults.ts";
import { expect, makePlainMember, makeSessionsStale, test } from "../fixtures.ts";
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

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a rotation shows the new secret masked, with the old one and its end below", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  const old = await copy(page, "Copy secret");
  const dialog = await openRotation(page);
  await expect(dialog.getByRole("radio")).toHaveCount(4);
  await expect(dialog.getByRole("radio", { name: "In 24 hours" })).toBeChecked();
  await expect(dialog.getByRole("group")).toContainText(old.slice(-4));
  await dialog.getByRole("button", { name: "Rotate", exact: true }).click();
  await expect(dialog).toBeHidden();

  await expect(oldSecret(page)).toContainText(old.slice(-4));
  await expect(step(page).getByText(/^Retires in 23 h 59 min \(/)).toBeVisible();
  await expect(rotateButton(page)).toBeFocused();
  expect(findSigningSecrets(await page.content())).toEqual([]);
  const ending = await readEnding(page);
  await expect(
    step(page)
      .getByRole("status")
      .filter({ hasText: `Rotated: …${ending}` }),
  ).toBeVisible();
  const current = await copy(page, "Copy secret");
  expect(isSigningSecret(current)).toBe(true);
  expect(current).not.toBe(old);
  expect(current.slice(-4)).toBe(ending);

  await page.reload();
  await expect(oldSecret(page)).toContainText(old.slice(-4));
  expect(await readEnding(page)).toBe(ending);
});

test("an old secret that is shown goes from the page with the rotation", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  const [old = ""] = findSigningSecrets(await page.content());
  await rotate(page);
  await expect(page.getByRole("button", { name: "Reveal" })).toBeVisible();
  expect(await page.content()).not.toContain(old);
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  const [current = ""] = findSigningSecrets(await page.content());
  expect(isSigningSecret(current)).toBe(true);
  expect(current).not.toBe(old);
});

test("by the keyboard alone: from the palette, with the arrows, and back where one was", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Commands" })).toBeFocused();
  await page.keyboard.type("rotate");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Rotate the secret" });
  await expect(dialog.getByRole("radio", { name: "In 24 hours" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(rotateButton(page)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("radio", { name: "In 24 hours" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "In 7 days" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(step(page).getByText(/^Retires in 6 d 23 h \(/)).toBeVisible();
});

test("now needs the project's name, and keeps the choice when it is mistyped", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const before = await readEnding(page);
  const dialog = await openRotation(page);
  await expect(dialog.getByLabel("Type Storefront to confirm")).toHaveCount(0);
  await dialog.getByRole("radio", { name: "Now" }).check();
  const name = dialog.getByLabel("Type Storefront to confirm");
  const button = dialog.getByRole("button", { name: "Rotate and end it" });
  await button.click();
  await expect(name).toBeFocused();
  await expect(dialog.getByText("This is not the project's name.")).toBeVisible();
  await name.fill("storefront");
  await button.click();
  await expect(dialog.getByText("This is not the project's name.")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Now" })).toBeChecked();
  await name.fill("Storefront");
  await button.click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => readEnding(page)).not.toBe(before);
  await expect(oldSecret(page)).toHaveCount(0);
});

test("a session that is not fresh is asked for the password in the dialog, and a wrong one costs a try", async ({
  page,
  member,
  reqio,
}) => {
  makeSessionsStale(reqio, member.email);
  const dialog = await openRotation(page);
  const password = dialog.getByLabel("Your password", { exact: true });
  await expect(password).toHaveCount(0);
  await dialog.getByRole("radio", { name: "In 1 hour" }).check();
  await dialog.getByRole("button", { name: "Rotate", exact: true }).click();
  await expect(password).toBeFocused();
  await password.fill("not the password");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Wrong password. 4 of 5 tries left.")).toBeVisible();
  await expect(password).toHaveValue("");
  await expect(dialog.getByRole("radio", { name: "In 1 hour" })).toBeChecked();
  await password.fill(member.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(step(page).getByText(/^Retires in 59 min \(/)).toBeVisible();

  // A page that is loaded by a stale session asks from the start.
  makeSessionsStale(reqio, member.email);
  await page.reload();
  await endButton(page).click();
  await expect(page.getByRole("dialog").getByLabel("Your password", { exact: true })).toBeVisible();
});

test("another tab that still shows the old secret is told, and rotates nothing", async ({
  page,
  context,
  member,
}) => {
  const tab = await context.newPage();
  await tab.goto(`/projects/${member.projectId}/settings/identity`);
  const dialog = await openRotation(tab);
  await rotate(page);
  const ending = await readEnding(page);
  const submit = dialog.getByRole("button", { name: "Rotate", exact: true });
  for (const _again of [1, 2]) {
    await submit.click();
    await expect(dialog.getByRole("alert")).toContainText("Nothing was rotated");
  }
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await readEnding(tab)).toBe(ending);
  await expect(oldSecret(tab)).toBeVisible();
});

test("while the last rotation is under way the dialog says so in place of a second one", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  await rotate(page);
  const dialog = await openRotation(page);
  await expect(dialog).toContainText("The last rotation is under way");
  await expect(dialog.getByRole("radio")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(rotateButton(page)).toBeFocused();
});

test("a plain member sees both secrets and neither button, and is told who has them", async ({
  page,
  member,
  reqio,
}) => {
  await rotate(page);
  makePlainMember(reqio, member.email);
  await page.reload();
  await expect(oldSecret(page)).toBeVisible();
  await expect(page.getByText("Only an owner or admin can see or rotate it")).toBeVisible();
  await expect(rotateButton(page)).toHaveCount(0);
  await expect(endButton(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("option", { name: /Rotate/ })).toHaveCount(0);
});

test("neither the dialogs nor two secrets have anything that axe finds, at any width", async ({
  page,
  member,
  reqio,
}) => {
  const dialog = await openRotation(page);
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole("radio", { name: "Now" }).check();
  await dialog.getByRole("button", { name: "Rotate and end it" }).click();
  await expect(dialog.getByText("This is not the project's name.")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await rotate(page);
  signWithOldSecret(reqio, member.projectId, 1_234);
  await page.reload();
  await expect(step(page).getByText("Signed 1,234 in the last hour")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await endButton(page).click();
  await expect(page.getByRole("dialog")).toContainText("It signed 1,234 tokens in the last hour");
  expect(await findFaults(page)).toEqual([]);
});
