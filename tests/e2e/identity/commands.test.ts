import type { Page } from "@playwright/test";
import { expect, makePlainMember, makeSessionsStale, test } from "../fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });

async function runCommand(page: Page, typed: string) {
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("a language and a framework of any language are chosen from the palette as by their links", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  const languages = page.getByRole("navigation", { name: "Language" });
  const frameworks = page.getByRole("navigation", { name: "Framework" });
  await runCommand(page, "go");
  await expect(page).toHaveURL(/lang=go&framework=plain/);
  await expect(languages.getByRole("link", { name: "Go", exact: true })).toBeFocused();
  await runCommand(page, "python django");
  await expect(page).toHaveURL(/lang=python&framework=django/);
  await expect(frameworks.getByRole("link", { name: "Django", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await runCommand(page, "flask");
  await expect(page).toHaveURL(/lang=python&framework=flask/);
  await expect(frameworks.getByRole("link", { name: "Flask" })).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(languages.getByRole("link", { name: "Go", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("the palette lists every language there is", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const names = await page.getByRole("navigation", { name: "Language" }).getByRole("link").allInnerTexts();
  await page.keyboard.press("Control+k");
  const listed = palette(page).getByRole("group", { name: "Language" }).locator("span:first-child");
  await expect(listed).toHaveText(names);
});

test("Copy the code takes what the button takes, and answers there", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=plain`);
  await runCommand(page, "copy code");
  await expect(page.getByRole("status").filter({ hasText: /^Copied$/ })).toBeAttached();
  const button = page
    .getByRole("region", { name: "Mint a token" })
    .getByRole("button", { name: "Copy", exact: true });
  await expect(button).toBeFocused();
  expect(await copied(page)).toContain('"plan": user.plan,');
});

test("the secret is revealed in its own place and hidden again, and never enters the palette", async ({
  page,
  member,
}) => {
  expect(member.projectId).not.toBe("");
  await runCommand(page, "reveal");
  const hide = page.getByRole("button", { name: "Hide" });
  await expect(hide).toBeFocused();
  const secret = await page.getByText(/^reqio_sk_[A-Za-z0-9]{10,}$/).textContent();
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("option", { name: "Hide the secret" })).toBeVisible();
  expect(await palette(page).innerHTML()).not.toContain(secret?.slice(-4));
  await page.keyboard.type("hide secret");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Reveal" })).toBeFocused();
});

test.describe("a session that is not fresh", () => {
  test.use({ expectedErrors: [/status of 403/] });

  test("is asked for the password where the secret is", async ({ page, member, reqio }) => {
    makeSessionsStale(reqio, member.email);
    await runCommand(page, "reveal secret");
    const password = page.getByLabel("Your password");
    await expect(password).toBeFocused();
    await password.fill(member.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Hide" })).toBeVisible();
  });
});

test("who may not see the secret is offered no way to it", async ({ page, member, reqio }) => {
  makePlainMember(reqio, member.email);
  await page.reload();
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("option", { name: "Copy the code" })).toBeVisible();
  await expect(palette(page).getByRole("option", { name: /secret/ })).toHaveCount(0);
});

test("every value of the code can be changed from the palette, in whichever file it stands", async ({
  page,
  member,
}) => {
  await page.goto(
    `/projects/${member.projectId}/settings/identity?lang=python&framework=django&traits=plan,amount`,
  );
  await page.getByRole("tab", { name: "settings.py" }).click();
  await page.keyboard.press("Control+k");
  const values = palette(page).getByRole("group", { name: "Change in the code" }).getByRole("option");
  await expect(values.filter({ hasText: "Change" })).toHaveCount(5);
  await page.keyboard.press("Escape");

  await runCommand(page, "change plan");
  const field = page.getByRole("textbox", { name: "the expression for plan" });
  await expect(field).toBeFocused();
  await field.fill("user.subscription.plan");
  await field.press("Enter");
  await expect(page.getByRole("button", { name: "user.subscription.plan, change" })).toBeFocused();

  await runCommand(page, "lifetime");
  await expect(page.getByRole("textbox", { name: "the lifetime in seconds" })).toBeFocused();
});

test("a trait is switched from the palette by its switch", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=plain`);
  await runCommand(page, "leave interval");
  await expect(page).toHaveURL(/traits=plan,amount(&|$)/);
  await expect(page.getByRole("switch", { name: "Send interval" })).toBeFocused();
  await runCommand(page, "send interval");
  await expect(page).toHaveURL(/traits=plan,amount,interval/);
});

test("prompt and files are taken along from the palette", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=django`);
  await runCommand(page, "agent");
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  await expect(page.getByRole("button", { name: "More ways to take it" })).toBeFocused();
  expect(await copied(page)).toContain("# Add Reqio Identity to this Django application");
  const saving = page.waitForEvent("download");
  await runCommand(page, "download");
  expect((await saving).suggestedFilename()).toBe("reqio-python-django.zip");
});
