import { startReqio } from "#tests/start-reqio.ts";
import { expect, forgetSession, signUp, test } from "../fixtures.ts";

// Each hashes a password many times over, or starts a process of its own.
test.describe.configure({ timeout: 90_000 });

// The first page of a process is its slowest, and here a process has just started.
const FIRST_PAGE = { timeout: 20_000 };
const PASSWORD = "seven green umbrellas";

test("every field that is wrong says so, the first has the focus, and what was typed stays but for the password", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.getByLabel("E-mail").fill("ada");
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/Enter an e-mail address/);
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveValue("ada");
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /12 characters or more/,
  );
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Product name")).toHaveAccessibleDescription(/Enter the name of your product/);
  // What was said of a field is gone once it is mended.
  await page.getByLabel("E-mail").fill("ada@example.com");
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription("");
});

test("an e-mail that has an account is told so beside the field", async ({ page, member }) => {
  await forgetSession(page);
  await page.goto("/sign-up");
  await page.getByLabel("E-mail").fill(member.email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Product name").fill("Another shop");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(
    "This e-mail has an account here. Sign in instead.",
  );
  await expect(page.getByLabel("Product name")).toHaveValue("Another shop");
});

test("a password can be looked at while it is typed", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide password" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "password");
});

test("of two that make the first account at once one wins; then sign-up is closed and says who lets one in", async ({
  browser,
}) => {
  const reqio = await startReqio();
  const pages = await Promise.all(
    ["ada@example.com", "grace@example.com"].map(async (email) => {
      const page = await (await browser.newContext({ baseURL: reqio.origin })).newPage();
      await page.goto("/");
      await expect(page).toHaveURL(/\/sign-up$/);
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByLabel("Product name").fill("Storefront");
      return page;
    }),
  );
  await Promise.all(pages.map((page) => page.getByRole("button", { name: "Create account" }).click()));
  const closed = "Somebody else has just made the first account. Sign-up is closed now.";
  const ends = await Promise.all(
    pages.map(async (page) => {
      const identity = page.getByRole("heading", { name: "Identity", level: 1 });
      await expect(identity.or(page.getByText(closed))).toBeVisible(FIRST_PAGE);
      return identity.isVisible();
    }),
  );
  expect(ends.filter(Boolean)).toHaveLength(1);

  const late = await (await browser.newContext({ baseURL: reqio.origin })).newPage();
  await late.goto("/sign-up");
  await expect(late.getByRole("heading", { name: "Sign-up is closed" })).toBeVisible();
  await expect(late.getByText("Ask its owner to let you in")).toBeVisible();
  await expect(late.getByLabel("E-mail")).toHaveCount(0);
  await reqio.stop();
});

test("on a public origin the first account needs the code of the start log", async ({
  playwright,
  launchOptions,
}) => {
  const reqio = await startReqio({ REQIO_ORIGIN: "http://reqio.test" });
  const rules = `--host-resolver-rules=MAP reqio.test ${new URL(reqio.origin).host}`;
  const browser = await playwright.chromium.launch({ ...launchOptions, args: [rules] });
  const page = await browser.newPage({ baseURL: "http://reqio.test" });
  await page.goto("/sign-up");
  const code = /([0-9A-Z]{4}-){2}[0-9A-Z]{4}/.exec(reqio.log())?.[0] ?? "";
  for (const given of ["AAAA-AAAA-AAAA", code.toLowerCase().replaceAll("-", " ")]) {
    await page.getByLabel("E-mail").fill("ada@example.com");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Product name").fill("Storefront");
    await page.getByLabel("One-time code").fill(given);
    await page.getByRole("button", { name: "Create account" }).click();
    if (given !== "AAAA-AAAA-AAAA") break;
    await expect(page.getByLabel("One-time code")).toHaveAccessibleDescription(
      /not the code in the start log/,
    );
    await expect(page.getByLabel("One-time code")).toHaveValue("");
  }
  await expect(page.getByRole("heading", { name: "Identity", level: 1 })).toBeVisible(FIRST_PAGE);
  await browser.close();
  await reqio.stop();
});

test("somebody who is signed in has no business on the sign-up page", async ({ page }) => {
  const { projectId } = await signUp(page);
  await page.goto("/sign-up");
  await expect(page).toHaveURL(new RegExp(`/projects/${projectId}/settings/identity`));
});
