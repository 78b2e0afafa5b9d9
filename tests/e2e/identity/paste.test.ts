import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { connect, openIdentity } from "./integration.ts";

const answer = (page: Page) => page.locator("#paste-answer");

/** As a hand pastes: one input event with the whole text. */
async function paste(page: Page, text: string) {
  await page.getByLabel("Or paste a token").focus();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a pasted token is checked at once: each finding in its order, claims under a bad signature marked", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member, "?lang=python&framework=django");
  const token = await shop.mint({ iat: Date.now(), sub: 7 }, `"${shop.secret}"`);
  await paste(page, `Bearer ${token}`);
  await expect(answer(page).getByRole("heading", { level: 3 })).toHaveText([
    "Token wrapped",
    "Signed with the secret and double quotes around it",
    "iat in milliseconds",
    "sub is a number",
  ]);
  const item = (code: string) => answer(page).getByRole("listitem").filter({ hasText: code });
  await expect(item("iat_milliseconds")).toContainText("unverified");
  await expect(item("iat_milliseconds").locator("ins")).toHaveText("+ now = int(time.time())");
  await expect(item("secret_wrapped")).not.toContainText("unverified");
  await expect(answer(page)).toContainText("without a good signature anyone may have written this");
});

test("a good one says who would be accepted; what is typed waits for the button; an empty field for nothing", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/check")) asked += 1;
  });
  await page.getByLabel("Or paste a token").pressSequentially("undefined");
  expect(asked).toBe(0);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(answer(page).getByRole("link", { name: "token_not_rendered" })).toBeVisible();
  await paste(page, await shop.mint());
  await expect(answer(page)).toContainText("user_123 · pro · $8.25 / month");
  expect(asked).toBe(2);
  await page.getByLabel("Or paste a token").fill("");
  await expect(answer(page)).toBeEmpty();
});

test("a pasted text is in no address, storage, log or other request", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  const token = await shop.mint();
  const told = new Set<string>();
  page.on("request", (request) => {
    if (`${request.url()} ${request.postData() ?? ""}`.includes(token))
      told.add(new URL(request.url()).pathname);
  });
  await paste(page, token);
  await expect(answer(page)).toContainText("Would be accepted");
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.goBack();
  expect([...told]).toEqual([`/api/projects/${member.projectId}/check`]);
  expect(reqio.log()).not.toContain(token);
  // Asked again where the way back is still under way.
  await expect(async () => {
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]),
    );
    expect(kept).toContain("identity");
    expect(kept).not.toContain(token);
  }).toPass();
});

test.describe("what goes wrong is said in place", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("too many, too large, signed out, no connection", async ({ page, member, context }) => {
    await openIdentity(page, member);
    await page.route("**/check", (route) => route.abort());
    await paste(page, "x");
    await expect(answer(page)).toHaveText("The server did not answer. Check your connection and try again.");
    await page.unroute("**/check");
    await paste(page, "x".repeat(70_000));
    await expect(answer(page)).toHaveText("Paste at most 65,536 characters.");
    const check = page.getByRole("button", { name: "Check", exact: true });
    await page.getByLabel("Or paste a token").fill("x");
    for (let count = 0; count <= 30; count += 1) {
      const answered = page.waitForResponse("**/check");
      await check.click();
      await answered;
    }
    await expect(answer(page)).toContainText("30 checks a minute are used up.");
    await context.clearCookies();
    await check.click();
    await expect(answer(page)).toContainText(/signed out/i);
  });
});

test("the palette leads to the field", async ({ page, member }) => {
  await openIdentity(page, member);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("check a token");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Or paste a token")).toBeFocused();
});
