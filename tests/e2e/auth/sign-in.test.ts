import type { Page } from "@playwright/test";
import { disabledPaths } from "#lib/auth/disabled-paths.ts";
import { expect, forgetSession, signUp, test } from "../fixtures.ts";

async function fillSignIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("an unknown e-mail and a wrong password get the same answer", async ({ page, member }) => {
  await forgetSession(page);
  await page.goto("/sign-in");
  for (const email of [member.email, "nobody@example.com"]) {
    await fillSignIn(page, { email, password: "some other password" });
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("E-mail or password is wrong.");
    await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  }
});

test("signing out ends the session; signing in leads back to where one was going", async ({
  page,
  member,
}) => {
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  const general = `/projects/${member.projectId}/settings/general`;
  await page.goto(`${general}?from=mail`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${general}?from=mail`)}`);
  await fillSignIn(page, member);
  await expect(page).toHaveURL(`${general}?from=mail`);
});

test.describe("with the page still open", () => {
  // It listens, and is told that it may not any more.
  test.use({ expectedErrors: [/401 \(Unauthorized\).*\/events$/] });

  test("a session that ended elsewhere leads to signing in and on to where one clicked", async ({
    page,
    member,
  }) => {
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("link", { name: "Account settings" }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
    await fillSignIn(page, member);
    await expect(page).toHaveURL(/\/account$/);
  });
});

test("a link to the sign-in page cannot lead to another site", async ({ page, member, reqio }) => {
  await forgetSession(page);
  await page.goto("/sign-in?next=//evil.example/");
  await fillSignIn(page, member);
  await page.waitForURL(/settings\/identity/);
  expect(new URL(page.url()).origin).toBe(reqio.origin);
});

test("one can sign in and be refused before any script has loaded", async ({ browser, reqio, page }) => {
  const member = await signUp(page);
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: reqio.origin });
  const plain = await bare.newPage();
  await plain.goto("/sign-in?next=/account");
  await fillSignIn(plain, { ...member, password: "some other password" });
  await expect(plain.getByText("E-mail or password is wrong.")).toBeVisible();
  await expect(plain.getByLabel("E-mail")).toHaveValue(member.email);
  await fillSignIn(plain, member);
  await expect(plain.getByRole("heading", { name: "Account" })).toBeVisible();
});

test("the session's cookie is closed to scripts and to other sites", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "reqio.session_token");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", secure: false });
});

test("none of Better Auth's endpoints is served", async ({ page, member, reqio }) => {
  expect(member.projectId).not.toBe("");
  for (const path of disabledPaths) {
    for (const method of ["GET", "POST"]) {
      const url = `${reqio.origin}/api/auth${path.replaceAll(/:\w+/g, "x")}`;
      const data = method === "POST" ? { data: {} } : {};
      const answer = await page.request.fetch(url, { method, headers: { origin: reqio.origin }, ...data });
      expect(answer.status(), `${method} ${path}`).toBe(404);
    }
  }
});
