import { expect, test } from "#tests/e2e/fixtures.ts";
import { type SeededAttempt, seedAttempts } from "./seed.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const accepted = (agoMs: number, count = 1): SeededAttempt => ({ code: "", agoMs, count, sub: "user_1" });
const refused = (agoMs: number, count = 1): SeededAttempt => ({
  code: "exp_past",
  agoMs,
  signed: true,
  count,
});

test("it waits for the first token, and counts noise apart", async ({ page, member, reqio }) => {
  await page.goto(`/projects/${member.projectId}`);
  await expect(page.getByRole("heading", { name: "Waiting for the first token" })).toBeVisible();
  await expect(page.getByText("No token has come yet.")).toBeVisible();

  seedAttempts(reqio, member.projectId, [{ code: "signature_invalid", agoMs: 1_000, count: 1_234 }]);
  await page.reload();
  await expect(page.getByRole("row", { name: /^Noise/ })).toContainText("1,234");
  await expect(page.getByRole("row", { name: /^Accepted/ }).first()).toHaveText("Accepted00");
  await page.getByRole("link", { name: "See why" }).click();
  await expect(page.getByRole("heading", { name: "Activity", level: 1 })).toBeVisible();
});

test("of many causes the identity page names the commonest, and the overview all", async ({
  page,
  member,
  reqio,
}) => {
  const codes = [
    "exp_past",
    "aud_mismatch",
    "iat_future",
    "sub_missing",
    "lifetime_invalid",
    "alg_not_allowed",
  ];
  seedAttempts(reqio, member.projectId, [
    accepted(MINUTE_MS, 100),
    ...codes.map((code, index) => ({ code, agoMs: MINUTE_MS, signed: true, count: 9 - index })),
  ]);
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  const rows = page.getByRole("table", { name: "Tokens by outcome" }).getByRole("row");
  await expect(rows.getByRole("link")).toHaveText([...codes.slice(0, 4), "2 other causes"]);
  await expect(rows.filter({ hasText: "2 other causes" }).getByRole("cell")).toHaveText(["9", "9"]);
  await rows.getByRole("link", { name: "2 other causes" }).click();
  await expect(rows.getByRole("link")).toHaveText(codes);
});

test("at 360 px the project's pages are all in view", async ({ page, member }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  const pages = page.getByRole("navigation", { name: "Project" });
  const [inside, whole] = await pages.evaluate((nav) => [nav.clientWidth, nav.scrollWidth]);
  expect(whole).toBe(inside);
});

test("live, it shows the hour and the day by outcome, the skew, and the day as a chart and a table", async ({
  page,
  member,
  reqio,
}) => {
  seedAttempts(reqio, member.projectId, [
    accepted(MINUTE_MS, 20),
    accepted(5 * HOUR_MS, 1_184),
    refused(2 * HOUR_MS, 3),
    { code: "signature_invalid", agoMs: 2 * HOUR_MS, count: 500_000 },
  ]);
  await page.goto(`/projects/${member.projectId}`);
  await expect(page.getByRole("heading", { name: "Live", exact: true })).toBeVisible();
  const outcomes = page.getByRole("table", { name: "Tokens by outcome" });
  await expect(outcomes.getByRole("row", { name: /^Accepted/ }).getByRole("cell")).toHaveText([
    "20",
    "1,204",
  ]);
  await expect(outcomes.getByRole("row", { name: /^Token expired/ }).getByRole("cell")).toHaveText([
    "0",
    "3",
  ]);
  await expect(outcomes.getByRole("row", { name: /^Noise/ }).getByRole("cell")).toHaveText(["0", "500,000"]);
  await expect(page.getByText("−2 s", { exact: true })).toBeVisible();
  await expect(page.getByText("Signed with the retiring secret")).toHaveCount(0);

  await page.getByText("Show as a table").click();
  const hours = page.getByRole("table").last().getByRole("row");
  await expect(hours).toHaveCount(25);
  await expect(hours.nth(1).getByRole("cell")).toHaveText(["20", "0", "0"]);
  await expect(hours.nth(3).getByRole("cell")).toHaveText(["0", "3", "500,000"]);

  await outcomes.getByRole("link", { name: "exp_past" }).click();
  await expect(page.getByLabel("Cause")).toHaveValue("exp_past");
});

test("failing, it names the most frequent cause and what to do, and the next accepted token mends it", async ({
  page,
  member,
  reqio,
}) => {
  seedAttempts(reqio, member.projectId, [accepted(30 * MINUTE_MS), refused(2 * MINUTE_MS, 9)]);
  await page.goto(`/projects/${member.projectId}`);
  await expect(
    page.getByRole("heading", { name: "Failing: 9 tokens refused in the last hour" }),
  ).toBeVisible();
  await expect(page.getByText("Most of them: The token has expired.")).toBeVisible();
  await page.goto("/projects");
  await expect(page.getByRole("link", { name: /Storefront/ })).toContainText("Failing");

  seedAttempts(reqio, member.projectId, [accepted(1_000)]);
  await page.goto(`/projects/${member.projectId}`);
  await expect(page.getByRole("heading", { name: "Live", exact: true })).toBeVisible();
});

test("a day without an accepted token is a failure too", async ({ page, member, reqio }) => {
  seedAttempts(reqio, member.projectId, [accepted(25 * HOUR_MS)]);
  await page.goto(`/projects/${member.projectId}`);
  await expect(page.getByRole("heading", { name: "Failing: no token accepted for a day" })).toBeVisible();
});

test("its links lead on to identity and activity", async ({ page, member }) => {
  for (const name of ["Identity", "Activity"]) {
    await page.goto(`/projects/${member.projectId}`);
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  }
});
