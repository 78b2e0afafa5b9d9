import {
  expect,
  expectPerson,
  holdClock,
  idOf,
  pass,
  passUntilMore,
  setHidden,
  signIn,
  test,
  visit,
} from "./fixtures.ts";

const url = { "data-identity-url": "/reqio/token" };

test("the site's own route is asked with its cookies, and says who is signed in", async ({
  page,
  site,
  tag,
  told,
  posts,
}) => {
  await signIn(page, site, "grace");
  await page.goto(site.page("/", tag(url)));
  await expectPerson(page, "grace");
  expect(site.asked).toHaveLength(1);
  expect(site.asked[0]).toMatchObject({ cookie: "session=grace", accept: "*/*" });
  expect(posts).toHaveLength(1);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(told).toEqual([]);
});

test("a token that a cache has kept is not taken for a new one", async ({ page, site, tag }) => {
  const { answer } = site;
  site.answer = async (user) => ({ ...(await answer(user)), headers: { "Cache-Control": "max-age=600" } });
  for (const user of ["grace", "ada"]) {
    await signIn(page, site, user);
    await page.goto(site.page("/", tag(url)));
    await expectPerson(page, user);
  }
});

test("204 means anonymous, and is not asked about again by itself", async ({
  page,
  site,
  tag,
  told,
  posts,
}) => {
  await holdClock(page);
  await visit(page, site.page("/", tag(url)));
  expect(site.asked).toHaveLength(1);
  await pass(page, 3_600, 60);
  expect(await idOf(page)).toBeNull();
  expect(site.asked).toHaveLength(1);
  expect(posts).toEqual([]);
  expect(told).toEqual([]);
});

for (const [name, offsetSeconds] of Object.entries({
  right: 0,
  "an hour fast": 3_600,
  "an hour slow": -3_600,
})) {
  test(`the token is renewed before it expires, with a clock that is ${name}`, async ({
    page,
    site,
    tag,
  }) => {
    await holdClock(page, offsetSeconds);
    await signIn(page, site, "grace");
    await visit(page, site.page("/", tag(url)));
    await expectPerson(page, "grace");
    for (let renewals = 0; renewals < 3; renewals += 1) {
      const waited = await passUntilMore(page, site.asked, 5);
      expect(waited).toBeGreaterThanOrEqual(225);
      expect(waited).toBeLessThanOrEqual(275);
      await expectPerson(page, "grace");
    }
  });
}

test("a token that lives for a moment is renewed five seconds apart", async ({
  page,
  site,
  tag,
  installation,
}) => {
  await holdClock(page);
  site.answer = async () => {
    const now = Math.floor(Date.now() / 1_000);
    return {
      status: 200,
      body: JSON.stringify({ token: await installation.mint({ iat: now - 10, exp: now + 1 }) }),
    };
  };
  await visit(page, site.page("/", tag(url)));
  await expectPerson(page, "user_1");
  await pass(page, 4);
  expect(site.asked).toHaveLength(1);
  await pass(page, 2);
  expect(site.asked).toHaveLength(2);
});

test("with both attributes the token comes first, then the route", async ({
  page,
  site,
  tag,
  posts,
  installation,
}) => {
  await holdClock(page);
  await signIn(page, site, "grace");
  const attributes = { ...url, "data-identity-token": await installation.mint({ sub: "ada" }) };
  await visit(page, site.page("/", tag(attributes)));
  await expectPerson(page, "ada");
  expect(site.asked).toEqual([]);
  await pass(page, 270, 30);
  await expectPerson(page, "grace");
  expect(site.asked).toHaveLength(1);
  expect(posts).toHaveLength(2);
});

test("a page that is shown again asks again, at least five seconds apart", async ({ page, site, tag }) => {
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, site.page("/", tag(url)));
  await expectPerson(page, "grace");
  await setHidden(page, true);
  await setHidden(page, false);
  await pass(page, 4);
  expect(site.asked).toHaveLength(1);
  await pass(page, 1);
  expect(site.asked).toHaveLength(2);
  // Asleep for half a day: one question, not one for each that was missed.
  await expectPerson(page, "grace");
  await setHidden(page, true);
  await page.clock.fastForward(43_200_000);
  await setHidden(page, false);
  await pass(page, 0.1);
  expect(site.asked).toHaveLength(3);
  await pass(page, 60, 10);
  expect(site.asked).toHaveLength(3);
});

test("a hidden page asks nothing until it is shown", async ({ page, site, tag }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
  });
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, site.page("/", tag(url)));
  await expectPerson(page, null);
  await pass(page, 600, 60);
  expect(site.asked).toEqual([]);
  await setHidden(page, false);
  await pass(page, 0.1);
  await expectPerson(page, "grace");
  await setHidden(page, true);
  await pass(page, 3_600, 300);
  expect(site.asked).toHaveLength(1);
});

test("another user takes the person's place, and log-out leaves nobody", async ({ page, site, tag }) => {
  await holdClock(page);
  for (const user of ["grace", "ada", null]) {
    await signIn(page, site, user);
    if (user === "grace") await visit(page, site.page("/", tag(url)));
    else await pass(page, 270, 30);
    await expectPerson(page, user);
  }
});
