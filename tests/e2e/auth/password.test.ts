import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { expect, forgetSession, type NewMember, test } from "../fixtures.ts";

// Each hashes a password many times over, or starts a process of its own.
test.describe.configure({ timeout: 90_000 });

const NEXT = "granite harbour violin";
const run = promisify(execFile);

async function signIn(page: Page, { email }: NewMember, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** As `npm run reset-password -- EMAIL` does beside the running process. */
async function printResetLink({ dataDir, origin }: RunningReqio, email: string): Promise<string> {
  const env = { ...process.env, REQIO_DATA_DIR: dataDir, REQIO_ORIGIN: origin };
  const { stdout } = await run(process.execPath, ["lib/server/reset-password.ts", email], { env });
  return stdout.split("\n")[0] ?? "";
}

test("changing the password asks for the current one and ends the other sessions", async ({
  page,
  member,
  browser,
  reqio,
}) => {
  const elsewhere = await (await browser.newContext({ baseURL: reqio.origin })).newPage();
  await signIn(elsewhere, member, member.password);
  await elsewhere.waitForURL(/settings\/identity/);

  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText(member.email);
  await page.getByLabel("Current password", { exact: true }).fill("some other password");
  await page.getByLabel("New password", { exact: true }).fill(NEXT);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Current password", { exact: true })).toHaveAccessibleDescription(
    "Wrong password. 4 of 5 tries left.",
  );

  await page.getByLabel("Current password", { exact: true }).fill(member.password);
  await page.getByLabel("New password", { exact: true }).fill(member.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toHaveAccessibleDescription(
    /That is your current password/,
  );

  await page.getByLabel("Current password", { exact: true }).fill(member.password);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toHaveAccessibleDescription(
    /Use 12 characters or more/,
  );

  await page.getByLabel("Current password", { exact: true }).fill(member.password);
  await page.getByLabel("New password", { exact: true }).fill(NEXT);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Password changed" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Faccount/);
  await signIn(elsewhere, member, NEXT);
  await elsewhere.waitForURL(/settings\/identity/);
});

test("five wrong passwords lock the form for a while and say for how long", async ({ page, member }) => {
  await page.goto("/account");
  for (const said of [
    "4 of 5",
    "3 of 5",
    "2 of 5",
    "1 of 5",
    "Try again in 15 minutes",
    "Try again in 15 minutes",
  ]) {
    await page.getByLabel("Current password", { exact: true }).fill("some other password");
    await page.getByLabel("New password", { exact: true }).fill(NEXT);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByLabel("Current password", { exact: true })).toHaveAccessibleDescription(
      new RegExp(said),
    );
  }
  await page.getByLabel("Current password", { exact: true }).fill(member.password);
  await page.getByLabel("New password", { exact: true }).fill(NEXT);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Current password", { exact: true })).toHaveAccessibleDescription(
    /All 5 tries are used up/,
  );
});

test("a printed reset link sets a new password once, and its token reaches no log", async ({
  page,
  member,
  reqio,
}) => {
  const link = await printResetLink(reqio, member.email);
  expect(link.startsWith(`${reqio.origin}/reset-password#`)).toBe(true);
  await forgetSession(page);
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(NEXT);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Password set. Sign in with it.")).toBeVisible();
  await signIn(page, member, member.password);
  await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
  await signIn(page, member, NEXT);
  await page.waitForURL(/settings\/identity/);

  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill("meadow copper ladder");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("This link was used already or is older than an hour.")).toBeVisible();
  const token = link.split("#")[1] ?? "";
  expect(token).toHaveLength(43);
  expect(reqio.log()).not.toContain(token);
});

test("a reset link that lost its end says so", async ({ page }) => {
  await page.goto("/reset-password");
  await expect(page.getByText("This address is not complete.")).toBeVisible();
});

test("the command says when there is no such account", async ({ reqio }) => {
  const failed = await printResetLink(reqio, "nobody@example.com").catch(
    (error: { stderr: string }) => error.stderr,
  );
  expect(failed).toBe("There is no account with the e-mail nobody@example.com.\n");
});
