import { expect, signUp, test } from "#tests/e2e/fixtures.ts";
import { type SeededAttempt, seedAttempts } from "./seed.ts";

const MINUTE_MS = 60_000;

const rows = (page: import("@playwright/test").Page) =>
  page.getByRole("list", { name: "Attempts" }).getByRole("article");

test("before the first token the page says what will be here, and leads to the identity page", async ({
  page,
  member,
}) => {
  await page.goto(`/projects/${member.projectId}/activity`);
  await expect(page.getByRole("heading", { name: "No attempt yet" })).toBeVisible();
  await expect(page.getByLabel("Outcome")).toHaveCount(0);
  await page.getByRole("link", { name: "Set up identity" }).click();
  await expect(page.getByRole("heading", { name: "Identity", level: 1 })).toBeVisible();
});

test("a token that the endpoint refuses stands in the list, with its cause and no more of it than its head", async ({
  page,
  member,
  reqio,
}) => {
  const headers = { "Content-Type": "application/json", Origin: "https://shop.example" };
  const body = JSON.stringify({ projectId: member.projectId, token: "Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln" });
  await fetch(`${reqio.origin}/api/v1/identify`, { method: "POST", headers, body });
  await page.goto(`/projects/${member.projectId}/activity`);
  const row = rows(page);
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("Refused");
  await expect(row).toContainText("from shop.example");
  await expect(row).toContainText("Bearer e… 36 B");
  await expect(row.getByRole("link", { name: "token_wrapped" })).toHaveAttribute(
    "href",
    "/docs/findings#token_wrapped",
  );
  expect(await page.content()).not.toContain("eyJhbGciOiJIUzI1NiJ9");
});

test("a row says who was identified or what failed, and what is known of the token", async ({
  page,
  member,
  reqio,
}) => {
  const findings = [{ code: "secret_wrapped", how: "line_break" }, { code: "exp_milliseconds" }];
  seedAttempts(reqio, member.projectId, [
    { code: "", agoMs: 5_000, sub: "user 1&2", host: "app.example.com" },
    { code: "iat_future", agoMs: 6_000, signed: true, iatDelta: 74 },
    { code: "secret_wrapped", agoMs: 7_000, findings },
  ]);
  await page.goto(`/projects/${member.projectId}/activity`);
  const [accepted, clock, wrapped] = [rows(page).nth(0), rows(page).nth(1), rows(page).nth(2)];
  await expect(accepted).toContainText("Accepted user 1&2 · ada@example.com · pro · $8.25 / month");
  await expect(accepted).toContainText("eyJhbGci… 312 B");
  await expect(accepted).toContainText("4 min left");
  await expect(accepted).toContainText("skew −2 s");
  await expect(accepted).toContainText("current secret");
  await expect(accepted.getByRole("link", { name: "user 1&2" })).toHaveAttribute(
    "href",
    `/projects/${member.projectId}/people/person?id=user+1%262`,
  );
  await expect(clock).toContainText("Refused The claim iat is 74 s ahead");
  await expect(wrapped).toContainText("line break");
  await expect(wrapped).toContainText("Also: exp_milliseconds");
  await expect(wrapped).not.toContainText("secret_wrapped secret");
});

test("filters narrow the list through the address, and a host is a filter too", async ({
  page,
  member,
  reqio,
}) => {
  seedAttempts(reqio, member.projectId, [
    { code: "", agoMs: 1_000, sub: "user_1", host: "app.example.com" },
    { code: "exp_past", agoMs: 2_000, signed: true, host: "app.example.com" },
    { code: "exp_past", agoMs: 3_000, signed: true, host: "localhost:8000" },
    { code: "signature_invalid", agoMs: 4_000 },
  ]);
  await page.goto(`/projects/${member.projectId}/activity`);
  await expect(rows(page)).toHaveCount(4);
  await page.getByLabel("Outcome").selectOption("Refused");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByLabel("Cause").getByRole("option")).toHaveText([
    "All",
    "Token expired",
    "Signature invalid",
  ]);
  await page.getByLabel("Cause").selectOption("Token expired");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows(page)).toHaveCount(2);
  await rows(page).getByRole("link", { name: "localhost:8000" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/outcome=refused&code=exp_past&host=localhost%3A8000/);
  await expect(page.getByLabel("Host")).toHaveValue("localhost:8000");
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByLabel("Outcome")).toHaveValue("");
});

test("what matches nothing says so, and leads back to all", async ({ page, member, reqio }) => {
  seedAttempts(reqio, member.projectId, [{ code: "exp_past", agoMs: 1_000, signed: true }]);
  await page.goto(`/projects/${member.projectId}/activity?host=nowhere.example`);
  await expect(page.getByRole("heading", { name: "No attempt matches" })).toBeVisible();
  await expect(page.getByLabel("Host")).toHaveValue("nowhere.example");
  await page.getByRole("link", { name: "Show all attempts" }).click();
  await expect(rows(page)).toHaveCount(1);
});

test("older attempts are pages further on, under the same filter, and the way back is one link", async ({
  page,
  member,
  reqio,
}) => {
  const attempts = Array.from(
    { length: 120 },
    (_, index): SeededAttempt => ({
      code: index % 2 === 0 ? "exp_past" : "",
      agoMs: index * MINUTE_MS,
      signed: true,
    }),
  );
  seedAttempts(reqio, member.projectId, attempts);
  await page.goto(`/projects/${member.projectId}/activity?outcome=refused`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).filter({ hasText: "Accepted" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Older" })).toHaveCount(0);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(rows(page)).toHaveCount(50);
});

test("what a token or a page says of itself is shown as text", async ({ page, member, reqio }) => {
  const hostile = `<img src=x onerror="document.title='taken'">`;
  seedAttempts(reqio, member.projectId, [
    { code: "", agoMs: 1_000, sub: hostile, host: hostile },
    { code: "", agoMs: 2_000, sub: "W".repeat(255), host: `${"a".repeat(250)}.test` },
    { code: "", agoMs: 3_000, sub: "?id=other&admin=1#x" },
  ]);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/projects/${member.projectId}/activity`);
  await expect(rows(page).first()).toContainText(hostile);
  await expect(page).toHaveTitle(/Activity/);
  const href = await rows(page).nth(2).getByRole("link").first().getAttribute("href");
  expect(new URL(href ?? "", reqio.origin).searchParams.get("id")).toBe("?id=other&admin=1#x");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("someone else's activity and overview are not found", async ({ page, member, browser, baseURL }) => {
  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  const { projectId } = await signUp(await stranger.newPage());
  for (const path of [`/projects/${projectId}`, `/projects/${projectId}/activity`]) {
    const answer = await page.request.get(path);
    expect(answer.status()).toBe(404);
  }
  expect((await page.request.get(`/projects/${member.projectId}`)).status()).toBe(200);
  await stranger.close();
});

test.describe("without the page's script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form and the pages of the list work", async ({ browser, reqio }) => {
    const scripted = await browser.newContext({ baseURL: reqio.origin, javaScriptEnabled: true });
    const { projectId } = await signUp(await scripted.newPage());
    seedAttempts(reqio, projectId, [
      { code: "", agoMs: 1_000, sub: "user_1" },
      ...Array.from({ length: 60 }, (): SeededAttempt => ({ code: "exp_past", agoMs: 2_000, signed: true })),
    ]);
    const plain = await browser.newContext({
      baseURL: reqio.origin,
      javaScriptEnabled: false,
      storageState: await scripted.storageState(),
    });
    const page = await plain.newPage();
    await page.goto(`/projects/${projectId}/activity`);
    await page.getByLabel("Cause").selectOption("exp_past");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(rows(page)).toHaveCount(50);
    await page.getByRole("link", { name: "Older" }).click();
    await expect(rows(page)).toHaveCount(10);
    await plain.close();
    await scripted.close();
  });
});
