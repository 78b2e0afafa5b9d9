import type { Page } from "@playwright/test";
import { expect, signUp, test } from "../fixtures.ts";
import { attempts, connect, openIdentity, rows } from "./integration.ts";

/** What who does not see the rows is told of them; the buttons in a row have words of their own. */
const announced = (page: Page) => attempts(page).locator("> [role=status]");

const django = "?lang=python&framework=django";

test("a refused attempt shows up within a second, unasked, with its cause, host and age, and moves nothing", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member, django);
  await expect(attempts(page).getByText("Nothing has come yet")).toBeVisible();
  const field = page.getByLabel("Or paste a token");
  const before = await field.boundingBox();

  const token = await shop.mint({}, `${shop.secret}\n`);
  expect(await shop.post(token)).toBe(401);
  await expect(rows(page)).toHaveCount(1, { timeout: 1_000 });
  await expect(rows(page).getByRole("heading")).toHaveText(
    "Signed with the secret and a line break at its end",
  );
  await expect(rows(page).getByRole("link", { name: "secret_wrapped" })).toHaveAttribute(
    "href",
    "/docs/findings#secret_wrapped",
  );
  await expect(rows(page)).toContainText(/\d s ago/);
  await expect(rows(page)).toContainText("from localhost:8000");
  await expect(announced(page)).toHaveText(
    "Refused: Signed with the secret and a line break at its end, from localhost:8000",
  );
  await expect(rows(page).getByText("2 s ago")).toBeVisible();
  expect(await field.boundingBox()).toEqual(before);
  expect(await page.content()).not.toContain(token);
});

test("the mend is in the chosen language, follows it, and is copied without its plus", async ({
  page,
  member,
  reqio,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member, django);
  await shop.post(await shop.mint({ iat: Date.now(), exp: Date.now() + 300_000 }));
  await expect(rows(page).locator("del").first()).toHaveText("− now = int(time.time() * 1000)");
  await expect(rows(page).locator("ins").first()).toHaveText("+ now = int(time.time())");
  await rows(page)
    .getByRole("button", { name: "Copy the mended code for iat_milliseconds in Python" })
    .click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("now = int(time.time())\n");

  await page
    .getByRole("navigation", { name: "Language" })
    .getByRole("link", { name: "Node.js", exact: true })
    .click();
  await expect(rows(page).locator("ins").first()).toContainText("Date.now()");
  await expect(rows(page)).toHaveCount(1);
});

test("what else is wrong with the token is folded below the first cause", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  await shop.post(await shop.mint({ aud: undefined, sub: undefined }));
  await expect(rows(page).getByRole("heading", { name: "aud missing" })).toBeVisible();
  const other = rows(page).getByRole("link", { name: "sub_missing" });
  await expect(other).toBeHidden();
  await rows(page).getByText("1 more finding in this token").click();
  await expect(other).toBeVisible();
});

test("what an accepted token left out is said beside it, with the mend, until a token without it comes", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member, django);
  expect(await shop.post(await shop.mint({ traits: { plan: "pro", amount: 99.5, interval: "year" } }))).toBe(
    200,
  );
  await expect(rows(page)).toContainText("user_123 · pro · revenue unknown");
  await expect(rows(page)).toContainText("The trait amount is 99.5, not a whole number of cents.");
  await expect(rows(page).getByRole("link", { name: "amount_invalid" })).toBeVisible();
  await expect(rows(page).locator("ins").first()).toBeVisible();
  await expect(announced(page)).toHaveText(
    "Accepted: user_123 · pro · revenue unknown. Warning: amount not usable",
  );
  await shop.post(await shop.mint());
  await expect(rows(page)).toContainText("user_123 · pro · $8.25 / month");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).not.toContainText("amount_invalid");
});

test("nothing moves for ever where motion is not wanted", async ({ page, member }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openIdentity(page, member);
  await expect(page.getByText("Listening to your server.")).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("an accepted token is a row with the person, the revenue, the time and the host", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  expect(await shop.post(await shop.mint())).toBe(200);
  await expect(rows(page)).toContainText("user_123 · pro · $8.25 / month");
  await expect(rows(page)).toContainText(/\d\d:\d\d:\d\d · localhost:8000/);
  await expect(announced(page)).toHaveText("Accepted: user_123 · pro · $8.25 / month");
});

test("a test token says so, and that it is not stored", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  expect(await shop.post(await shop.mint({ sub: "preview_ada" }), null)).toBe(200);
  await expect(rows(page)).toContainText("A test token was verified. Test tokens are not stored.");
  await expect(page.getByText("first verified")).toBeHidden();
});

test("one cause again and again is one row that counts, and another one keeps its place in the list", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  await shop.post(await shop.mint({ aud: "https://elsewhere.example" }), "shop.example");
  await expect(rows(page)).toHaveCount(1);
  const expired = await shop.mint({ iat: 1_700_000_000, exp: 1_700_000_300 });
  for (let count = 1; count <= 25; count += 1) await shop.post(expired);
  await expect(
    rows(page)
      .filter({ hasText: "exp_past" })
      .filter({ hasText: /25 times|2\d times/ }),
  ).toHaveCount(1);
  await expect(rows(page).filter({ hasText: "aud_mismatch" })).toContainText("from shop.example");
});

test("a signature that nothing explains says what to compare", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  await shop.post(await shop.mint({}, "a".repeat(58)));
  await expect(rows(page)).toContainText("REQIO_SECRET has 58 characters and ends in");
  await expect(rows(page).locator("p code")).toHaveText(shop.secret.slice(-4));
});

test.describe("without events", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource/] });

  test("where event streams do not pass, the page asks instead", async ({ page, member, reqio }) => {
    const shop = await connect(page, reqio, member);
    await page.route("**/events", (route) =>
      route.request().headers().accept?.includes("text/event-stream") ? route.abort() : route.continue(),
    );
    await page.goto(`/projects/${member.projectId}/settings/identity`);
    await page.waitForResponse("**/events");
    await shop.post(await shop.mint({ aud: undefined }));
    await expect(rows(page).getByRole("heading", { name: "aud missing" })).toBeVisible();
    await expect(page.getByText("Listening to your server.")).toBeVisible();
  });

  test("a lost connection is said, and what came meanwhile shows once it is back", async ({
    page,
    member,
    reqio,
  }) => {
    const shop = await connect(page, reqio, member);
    await page.route("**/events", (route) => route.abort());
    await page.goto(`/projects/${member.projectId}/settings/identity`);
    await expect(page.getByText("Connection lost, trying again.")).toBeVisible();
    await expect(page.getByText("last known: waiting")).toBeVisible();
    await shop.post(await shop.mint({ aud: undefined }));
    await page.unroute("**/events");
    await expect(page.getByText("Listening to your server.")).toBeVisible();
    await expect(rows(page).getByRole("heading", { name: "aud missing" })).toBeVisible();
  });
});

test("nobody sees what comes to a project of others", async ({ page, member, reqio, browser }) => {
  const shop = await connect(page, reqio, member);
  const context = await browser.newContext({ baseURL: reqio.origin });
  const stranger = await context.newPage();
  await signUp(stranger);
  await openIdentity(page, member);
  await shop.post(await shop.mint());
  await expect(rows(page)).toHaveCount(1);
  await expect(attempts(stranger).getByText("Nothing has come yet")).toBeVisible();
  await context.close();
});
