import { answerFinding } from "#lib/identify/answers.ts";
import { createFinding } from "#lib/token/findings.ts";
import { expect, expectPerson, holdClock, pass, passUntilMore, test, visit } from "./fixtures.ts";

test.use({ expectedErrors: [/Failed to load resource/] });

const endpoint = "**/api/v1/identify";

test("a network that fails is told once and tried again, later and later, with the same token", async ({
  page,
  site,
  tag,
  told,
  posts,
  installation,
}) => {
  await holdClock(page);
  await page.route(endpoint, (route) => route.abort("connectionrefused"));
  await visit(page, site.page("/", tag({ "data-identity-token": await installation.mint() })));
  expect(posts).toHaveLength(1);
  for (const seconds of [1, 2, 4, 8, 16]) {
    const waited = await passUntilMore(page, posts, seconds / 10);
    expect(waited).toBeGreaterThan(seconds - 0.2);
    expect(waited).toBeLessThan(seconds * 1.5);
  }
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("network_failed");
  expect(told[0]).toContain(`${installation.origin}/docs/findings#network_failed`);
  await page.unroute(endpoint);
  await passUntilMore(page, posts, 1);
  await expectPerson(page, "user_1");
  expect(told).toHaveLength(1);
});

for (const code of ["rate_limited", "store_unavailable"] as const) {
  test(`${code} is tried again after the time that it names, whatever the page does`, async ({
    page,
    site,
    tag,
    told,
    posts,
    installation,
  }) => {
    const answer = answerFinding(createFinding(code), installation.origin);
    const headers = { ...Object.fromEntries(answer.headers), "retry-after": "90" };
    const body = await answer.text();
    await holdClock(page);
    await page.route(endpoint, (route) => route.fulfill({ status: answer.status, headers, body }));
    site.answer = async () => ({ status: 200, body: JSON.stringify({ token: await installation.mint() }) });
    await visit(page, site.page("/", tag({ "data-identity-url": "/reqio/token" })));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toContain(code);
    await pass(page, 30, 5);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await pass(page, 55, 5);
    expect(posts).toHaveLength(1);
    await page.unroute(endpoint);
    await pass(page, 10, 1);
    expect(posts).toHaveLength(2);
    await expectPerson(page, "user_1");
  });
}

test("an answer of something in between is a network that fails", async ({
  page,
  site,
  tag,
  told,
  installation,
}) => {
  await page.route(endpoint, (route) =>
    route.fulfill({
      status: 502,
      headers: { "access-control-allow-origin": "*" },
      body: "<html>Bad gateway</html>",
    }),
  );
  await page.goto(site.page("/", tag({ "data-identity-token": await installation.mint() })));
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain("network_failed");
  expect(told[0]).toContain("502");
});

test("a request that nobody answers is given up", async ({ page, site, tag, told, posts, installation }) => {
  await page.clock.install();
  await page.route(endpoint, () => {});
  await page.goto(site.page("/", tag({ "data-identity-token": await installation.mint() })));
  await expect.poll(() => posts.length).toBe(1);
  await page.clock.runFor(30_000);
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return told.length;
    })
    .toBe(1);
  expect(told[0]).toContain("network_failed");
});
