import { expect, expectPerson, idOf, test } from "./fixtures.ts";

// Chromium writes every answer of 4xx to the console.
const refusal = /Failed to load resource: the server responded with a status of 401/;

test("a token in the attribute identifies at once, leaves the page, and nothing else changes there", async ({
  page,
  site,
  tag,
  told,
  posts,
  installation,
}) => {
  const traits = { plan: "pro", amount: 9900, interval: "year" };
  const token = await installation.mint({ email: "ada@example.com", traits });
  const html = `<body><p>Welcome</p>${tag({ "data-identity-token": token })}`;
  await page.goto(site.page("/", html));
  await expectPerson(page, "user_1");
  expect(await page.evaluate(() => window.Reqio.person)).toEqual({
    id: "user_1",
    email: "ada@example.com",
    plan: "pro",
    monthlyRevenue: { cents: 825, currency: "USD" },
  });
  expect(posts.map((post) => post.postDataJSON())).toEqual([{ projectId: installation.projectId, token }]);
  const headers = (await posts[0]?.allHeaders()) ?? {};
  expect(headers.origin).toBe(site.origin);
  expect(Object.keys(headers).filter((name) => ["cookie", "referer"].includes(name))).toEqual([]);
  expect(await page.content()).not.toContain(token);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(`<p>Welcome</p>${tag()}`);
  const globals = await page.evaluate(() => Object.keys(window).filter((name) => /reqio/i.test(name)));
  expect(globals).toEqual(["Reqio"]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.context().cookies()).toEqual([]);
  expect(told).toEqual([]);
});

test("without a token, or with an empty one, the visitor is anonymous and nothing is sent", async ({
  page,
  site,
  tag,
  told,
  posts,
}) => {
  for (const attributes of [{}, { "data-identity-token": "" }, { "data-identity-token": " \n " }]) {
    await page.goto(site.page("/", tag(attributes)));
    await expectPerson(page, null);
    expect(await page.locator("[data-identity-token]").count()).toBe(0);
  }
  expect(posts).toEqual([]);
  expect(told).toEqual([]);
});

test("what the token says wrongly is told, and its person identified", async ({
  page,
  site,
  tag,
  told,
  installation,
}) => {
  const token = await installation.mint({ traits: { plan: 7 } });
  const listen =
    '<script>addEventListener("reqio:identified", ({ detail }) => { window.heard = detail; });</script>';
  await page.goto(site.page("/", listen + tag({ "data-identity-token": token })));
  await expectPerson(page, "user_1");
  expect(await page.evaluate(() => Reflect.get(window, "heard"))).toMatchObject({
    person: { id: "user_1", plan: null },
    warnings: [{ code: "plan_invalid" }],
  });
  expect(told).toEqual([expect.stringContaining(`${installation.origin}/docs/findings#plan_invalid`)]);
});

test("a tag that stands there twice does no harm", async ({ page, site, tag, told, installation }) => {
  const attribute = { "data-identity-token": await installation.mint() };
  const count =
    '<script>window.heard = 0; addEventListener("reqio:identified", () => { window.heard += 1; });</script>';
  await page.goto(site.page("/", count + tag(attribute) + tag(attribute) + tag()));
  await page.waitForLoadState("networkidle");
  await expectPerson(page, "user_1");
  expect(await page.evaluate(() => Reflect.get(window, "heard"))).toBe(1);
  expect(await page.content()).not.toContain("eyJ");
  expect(told).toEqual([]);
});

test("an element that calls itself the current script chooses nothing", async ({
  page,
  site,
  tag,
  posts,
}) => {
  const lure = '<img name="currentScript" src="https://evil.example/widget.js" data-project-id="x" alt="">';
  await page.route("https://evil.example/**", (route) => route.fulfill({ status: 204 }));
  await page.goto(site.page("/", lure + tag({ "data-identity-token": "eyJ" })));
  await expectPerson(page, null);
  expect(posts).toEqual([]);
});

test.describe("refused", () => {
  test.use({ expectedErrors: [refusal] });

  const listen =
    '<script>addEventListener("reqio:error", ({ detail }) => { window.heard = detail.code; });</script>';

  test("a template that nobody rendered is called so", async ({ page, site, tag, told, installation }) => {
    await page.goto(site.page("/", listen + tag({ "data-identity-token": "{{ reqio_token }}" })));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toMatch(/^warning Reqio: token_not_rendered\. /);
    expect(told[0]).toContain(`${installation.origin}/docs/findings#token_not_rendered`);
    expect(await page.evaluate(() => Reflect.get(window, "heard"))).toBe("token_not_rendered");
    expect(await idOf(page)).toBeNull();
    expect(await page.locator("[data-identity-token]").count()).toBe(0);
  });

  test("a token that is refused is told once, without the token, and not sent again", async ({
    page,
    site,
    tag,
    told,
    posts,
    installation,
  }) => {
    await page.clock.install();
    const token = await installation.mint({ exp: 1_700_000_000, iat: 1_699_999_700 });
    await page.goto(site.page("/", tag({ "data-identity-token": token })));
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toContain("exp_past");
    expect(told[0]).not.toContain("eyJ");
    await page.clock.fastForward(3_600_000);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.clock.runFor(60_000);
    expect(posts).toHaveLength(1);
    expect(told).toHaveLength(1);
  });
});
