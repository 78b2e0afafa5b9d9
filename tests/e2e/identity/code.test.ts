import { decodeToken } from "#lib/token/decode.ts";
import { expect, test } from "../fixtures.ts";
import { save } from "./save.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const copied = (page: import("@playwright/test").Page) => page.evaluate(() => navigator.clipboard.readText());

test("the choice of language and framework is a link, and lives in the address", async ({ page, member }) => {
  const languages = page.getByRole("navigation", { name: "Language" });
  const frameworks = page.getByRole("navigation", { name: "Framework" });
  await languages.getByRole("link", { name: "PHP" }).click();
  await expect(page).toHaveURL(/\?lang=php&framework=plain/);
  await frameworks.getByRole("link", { name: "Laravel" }).click();
  await expect(page).toHaveURL(/\?lang=php&framework=laravel/);
  await expect(frameworks.getByRole("link", { name: "Laravel" })).toHaveAttribute("aria-current", "true");

  await page.goBack();
  await expect(frameworks.getByRole("link", { name: "Plain", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.goBack();
  await expect(languages.getByRole("link", { name: "Python" })).toHaveAttribute("aria-current", "true");

  await page.goto(`/projects/${member.projectId}/settings/identity?lang=ruby&framework=rails`);
  await expect(frameworks.getByRole("link", { name: "Rails" })).toHaveAttribute("aria-current", "true");
});

test("the chosen framework is in sight, however many there are and however narrow the screen", async ({
  page,
  member,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=php`);
  const links = page.getByRole("navigation", { name: "Framework" }).getByRole("link");
  for (const href of await links.evaluateAll((found) => found.map((link) => link.getAttribute("href")))) {
    await page.goto(`/projects/${member.projectId}/settings/identity${href}`);
    const chosen = page.getByRole("navigation", { name: "Framework" }).locator("[aria-current]");
    await chosen.evaluate((link) => link.closest("section")?.scrollIntoView());
    await expect(chosen, `${href}`).toBeInViewport({ ratio: 1 });
  }
});

test("the last choice is remembered where the address is silent", async ({ page, member }) => {
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Ruby" }).click();
  await expect(page).toHaveURL(/lang=ruby/);
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  await expect(
    page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Ruby" }),
  ).toHaveAttribute("aria-current", "true");
});

test("Copy takes exactly what is shown, with the real audience", async ({ page, member, reqio }) => {
  await page.getByRole("button", { name: "Copy", exact: true }).first().click();
  await expect(page.getByRole("status").filter({ hasText: /^Copied$/ })).toBeAttached();
  const text = await copied(page);
  expect(text).toContain(`"aud": "${reqio.origin}/p/${member.projectId}"`);
  expect(text).toContain('"plan": user.plan,');
  expect(text).not.toContain("account");
  const shown = await page.getByRole("region", { name: "mint.py" }).locator(".code-line").allInnerTexts();
  expect(text.trimEnd().split("\n")).toEqual(shown.filter((line) => !line.includes("account")));
  await expect(page.getByText("code copied")).toBeVisible();
});

test("an expression is edited in the code, refused with a reason, kept for the project, and put back", async ({
  page,
  member,
}) => {
  await page.getByRole("button", { name: "user.plan, change the expression for plan" }).click();
  const field = page.getByRole("textbox", { name: "the expression for plan" });
  await field.fill("os.environ");
  await field.press("Enter");
  await expect(page.getByText('"os" is not allowed here')).toBeVisible();
  await field.fill("user.subscription.plan");
  await save(page, () => field.press("Enter"));
  const word = page.getByRole("button", { name: "user.subscription.plan, change the expression for plan" });
  await expect(word).toBeFocused();

  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=plain`);
  await expect(word).toBeVisible();
  await page.getByRole("button", { name: "Copy", exact: true }).first().click();
  await expect.poll(() => copied(page)).toContain('"plan": user.subscription.plan,');

  await word.click();
  await field.fill("");
  await field.press("Enter");
  await expect(page.getByRole("button", { name: "user.plan, change the expression for plan" })).toBeVisible();
});

test("Esc takes an edit back", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const word = page.getByRole("button", { name: "user.id, change the expression for sub" });
  await word.click();
  await page.getByRole("textbox", { name: "the expression for sub" }).fill("user.uuid");
  await page.keyboard.press("Escape");
  await expect(word).toBeFocused();
});

test("lifetime and traits go into the address, and the preview follows", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await page.getByRole("button", { name: "300, change the lifetime in seconds" }).click();
  const field = page.getByRole("textbox", { name: "the lifetime in seconds" });
  await field.fill("30");
  await field.press("Enter");
  await expect(page.getByText("Whole seconds from 60 to 3600.")).toBeVisible();
  await field.fill("600");
  await field.press("Enter");
  await expect(page).toHaveURL(/lifetime=600/);
  await expect(page.getByText(/expires in (10:00|9:5\d)/)).toBeVisible();

  await page.getByRole("switch", { name: "Send interval" }).click();
  await expect(page).toHaveURL(/traits=plan,amount(&|$)/);
  await expect(page.getByText("Revenue unknown").first()).toBeVisible();
  await expect(page.getByText("interval_missing").first()).toBeVisible();
  await page.getByRole("switch", { name: "Send interval" }).click();
  await expect(page.getByText("$8.25 / month").first()).toBeVisible();
});

test("the preview stays while another language is on its way", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/api/languages/rust", async (route) => {
    await held;
    await route.continue();
  });
  await page
    .getByRole("navigation", { name: "Language" })
    .getByRole("link", { name: "Rust", exact: true })
    .click();
  await expect(page.locator("#mint [aria-busy=true]")).toBeVisible();
  await expect(page.getByRole("complementary").getByText("$8.25 / month")).toBeVisible();
  send();
  await expect(
    page.locator("#mint").getByRole("button", { name: "Copy", exact: true }).first(),
  ).toBeVisible();
});

test("the preview is minted anew when it expires", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  await page.clock.install();
  await page.goto(`/projects/${member.projectId}/settings/identity?lifetime=60`);
  const copyToken = page.getByRole("button", { name: "Copy token" }).first();
  await copyToken.click();
  const first = decodeToken(await copied(page))?.payload.iat;
  await page.clock.runFor(61_000);
  await expect
    .poll(async () => {
      await copyToken.click();
      return Number(decodeToken(await copied(page))?.payload.iat) > Number(first);
    })
    .toBe(true);
});

test("pointing at a word lights its claim and its part of the token", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const preview = page.getByRole("complementary", { name: "Token preview" });
  const background = (text: string) =>
    preview.getByText(text).evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await background('"plan": "pro"');
  await page.getByRole("button", { name: "user.plan, change the expression for plan" }).hover();
  await expect.poll(() => background('"plan": "pro"')).not.toBe(before);
  await preview.getByText('"email": "ada@example.com"').hover();
  await expect.poll(() => background('"plan": "pro"')).toBe(before);
});

test("a switch keeps scroll position, focus and what was typed", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const email = page.getByRole("complementary").getByLabel("email");
  await email.fill("grace@example.com");
  const link = page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Go" });
  await page.evaluate(() => scrollTo(0, 200));
  await link.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await expect(link).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: "main.go" })).toBeVisible();
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(email).toHaveValue("grace@example.com");
});

test("tabs are walked with the arrow keys", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=django`);
  const files = page.getByRole("tablist", { name: "Files" }).getByRole("tab");
  await files.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(files.nth(1)).toBeFocused();
  await expect(files.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(files.last()).toHaveAttribute("aria-selected", "true");
});

test("the preview says what is wrong with a value, in the endpoint's own words", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const preview = page.getByRole("complementary");
  await preview.getByLabel("amount").fill("1998.99");
  await expect(preview.getByText("amount_invalid")).toBeVisible();
  await expect(preview.getByText("Revenue unknown")).toBeVisible();
  await preview.getByLabel("amount").fill("11982");
  await expect(preview.getByText("$9.99 / month")).toBeVisible();
  await preview.getByLabel("email").fill("nobody");
  await expect(preview.getByText("email_invalid")).toBeVisible();
  await expect(preview.getByLabel("email")).toHaveAttribute("aria-invalid", "true");
});

test("a browser without WebCrypto shows the claims and says why it cannot sign", async ({ page, member }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  const preview = page.getByRole("complementary");
  await expect(preview.getByText("browsers offer WebCrypto over https or on localhost alone")).toBeVisible();
  await expect(preview.getByText('"sub": "preview_ada"')).toBeVisible();
  await expect(preview.getByRole("button", { name: "Copy token" })).toHaveCount(0);
});
