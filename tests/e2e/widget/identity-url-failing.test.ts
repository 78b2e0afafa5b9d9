import {
  expect,
  expectPerson,
  holdClock,
  idOf,
  pass,
  passUntilMore,
  signIn,
  test,
  visit,
} from "./fixtures.ts";
import { openSite } from "./site.ts";

const url = { "data-identity-url": "/reqio/token" };

test.use({
  expectedErrors: [/Failed to load resource|Unsafe attempt to load URL|Request mode is "same-origin"/],
});

for (const [name, answer] of Object.entries({
  "an error": { status: 500, body: "{}" },
  "a refusal": { status: 401, body: '{"error": "sign in"}' },
  "a sign-in page": { status: 200, body: "<!doctype html>", headers: { "Content-Type": "text/html" } },
  "an object without a token": { status: 200, body: '{"jwt": "eyJ"}' },
  "a redirect to another origin": { status: 302, headers: { Location: "http://localhost:9/login" } },
})) {
  test(`${name} of the route is told`, async ({ page, site, tag, told, posts, installation }) => {
    await signIn(page, site, "grace");
    site.answer = () => answer;
    await page.goto(site.page("/", tag(url)));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toContain(`${installation.origin}/docs/findings#identity_url_failed`);
    expect(told[0]).not.toContain("eyJ");
    expect(posts).toEqual([]);
    expect(await idOf(page)).toBeNull();
  });
}

test("a redirect to the site's own sign-in page is told as one", async ({ page, site, tag, told }) => {
  await signIn(page, site, "grace");
  const signInPage = new URL(site.page("/sign-in", "<form></form>")).pathname;
  site.answer = () => ({ status: 302, headers: { Location: signInPage } });
  await page.goto(site.page("/", tag(url)));
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain("/reqio/token answered 200 after a redirect without a token.");
});

test("a route of another origin is not asked", async ({ page, site, tag, told, installation }) => {
  const other = await openSite(installation.mint);
  try {
    other.answer = async () => ({
      status: 200,
      body: JSON.stringify({ token: await installation.mint() }),
      headers: { "Access-Control-Allow-Origin": "*" },
    });
    await page.goto(site.page("/", tag({ "data-identity-url": `${other.origin}/reqio/token` })));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toContain("identity_url_failed");
    expect(other.asked).toEqual([]);
  } finally {
    await other.close();
  }
});

test("a route that fails is asked less and less often, told once, and forgiven", async ({
  page,
  site,
  tag,
  told,
}) => {
  const answerWell = site.answer;
  await holdClock(page);
  await signIn(page, site, "grace");
  site.answer = () => ({ status: 500 });
  await visit(page, site.page("/", tag(url)));
  expect(site.asked).toHaveLength(1);
  for (const seconds of [1, 2, 4, 8, 16]) {
    const waited = await passUntilMore(page, site.asked, seconds / 10);
    expect(waited).toBeGreaterThanOrEqual(seconds * 0.99);
    // Up to a quarter longer, so that a site's visitors do not all come back at once.
    expect(waited).toBeLessThan(seconds * 1.4);
  }
  site.answer = answerWell;
  await passUntilMore(page, site.asked, 1);
  await expectPerson(page, "grace");
  expect(told).toHaveLength(1);
});

test("expiry alone drops nobody", async ({ page, site, tag }) => {
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, site.page("/", tag(url)));
  await expectPerson(page, "grace");
  site.answer = () => ({ status: 500 });
  await pass(page, 7_200, 120);
  expect(site.asked.length).toBeGreaterThan(10);
  // Five minutes apart at most.
  expect(site.asked.length).toBeLessThan(50);
  await expectPerson(page, "grace");
});
