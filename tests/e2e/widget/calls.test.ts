import { z } from "zod";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
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

/** A provider as a single-page app has one: it asks the site's route. */
const provider = `async () => {
  const response = await fetch("/reqio/token");
  return response.status === 204 ? null : (await response.json()).token;
}`;

test("the single-page snippet's calls wait until the widget has loaded", async ({
  page,
  site,
  tag,
  posts,
  told,
  installation,
}) => {
  const { origin, projectId } = installation;
  const client = (await loadCatalogue()).find(({ kind }) => kind === "client");
  const [variant] = client?.variants ?? [];
  const [form] = variant?.forms ?? [];
  if (!variant || !form) throw new Error("there is no single-page snippet");
  const values = { origin, projectId, lifetimeSeconds: 300, traits: [], expressions: {} };
  const files = fillVariant(variant, form, values).map(({ lines }) => toText(lines));
  const [module = ""] = files.filter((text) => text.includes("window.Reqio ??="));
  await signIn(page, site, "grace");
  // The page's script calls first; the widget is held back.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`${origin}/widget.js`, async (route) => {
    await released;
    await route.continue();
  });
  const script = `<script type="module">${module}
    window.app = { identifyUser, forgetUser };
    window.early = identifyUser();
  </script>`;
  await page.goto(site.page("/", tag() + script), { waitUntil: "commit" });
  await page.waitForFunction(() => "early" in window);
  expect(site.asked).toEqual([]);
  release();
  expect(await page.evaluate(() => Reflect.get(window, "early"))).toMatchObject({ id: "grace" });
  await expectPerson(page, "grace");
  expect(posts).toHaveLength(1);
  // The same functions go on working once the widget has taken the stub's place.
  expect(await page.evaluate(() => Reflect.get(window, "app").forgetUser())).toBeNull();
  expect(await idOf(page)).toBeNull();
  expect(await page.evaluate(() => Reflect.get(window, "app").identifyUser())).toMatchObject({ id: "grace" });
  expect(told).toEqual([]);
});

test("a function that somebody kept of the stub still arrives", async ({ page, site, tag, installation }) => {
  const stub = `<script>
    const queue = [];
    window.Reqio = { queue, identify: (...args) => new Promise((resolve, reject) => {
      queue.push({ method: "identify", args, resolve, reject });
    }) };
    window.kept = window.Reqio.identify;
  </script>`;
  await page.goto(site.page("/", stub + tag()));
  await expectPerson(page, null);
  const token = await installation.mint();
  expect(await page.evaluate((given) => Reflect.get(window, "kept")(given), token)).toMatchObject({
    id: "user_1",
  });
});

test("a provider is asked again before its token expires, and until reset", async ({ page, site, tag }) => {
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, site.page("/", `${tag()}<script>window.provider = ${provider};</script>`));
  const person = page.evaluate(() => window.Reqio.identify(Reflect.get(window, "provider")));
  expect(await person).toMatchObject({ id: "grace" });
  for (const user of ["grace", "ada"]) {
    await signIn(page, site, user);
    const waited = await passUntilMore(page, site.asked, 5);
    expect(waited).toBeGreaterThanOrEqual(225);
    expect(waited).toBeLessThanOrEqual(275);
    await expectPerson(page, user);
  }
  const asked = site.asked.length;
  expect(await page.evaluate(() => window.Reqio.reset())).toBeNull();
  expect(await idOf(page)).toBeNull();
  await pass(page, 3_600, 300);
  expect(site.asked).toHaveLength(asked);
});

test("null means signed out, at once with reset", async ({ page, site, tag, posts, installation }) => {
  await page.goto(site.page("/", tag({ "data-identity-token": await installation.mint() })));
  await expectPerson(page, "user_1");
  expect(await page.evaluate(() => window.Reqio.identify(null))).toBeNull();
  expect(await idOf(page)).toBeNull();
  const token = await installation.mint({ sub: "ada" });
  await page.evaluate((given) => window.Reqio.identify(given), token);
  await expectPerson(page, "ada");
  const known = await page.evaluate(() => {
    window.Reqio.reset();
    return window.Reqio.person;
  });
  expect(known).toBeNull();
  expect(posts).toHaveLength(2);
});

test("log-out while a person is being asked for leaves nobody", async ({ page, site, tag, installation }) => {
  await page.goto(site.page("/", tag()));
  await expectPerson(page, null);
  const token = await installation.mint();
  const answers = await page.evaluate(async (given) => {
    const asked = window.Reqio.identify(given);
    const forgotten = window.Reqio.reset();
    return [await asked, await forgotten];
  }, token);
  expect(answers).toEqual([null, null]);
  await page.waitForLoadState("networkidle");
  expect(await idOf(page)).toBeNull();
});

test("of two calls the later one counts, for both", async ({ page, site, tag, installation }) => {
  await page.goto(site.page("/", tag()));
  await expectPerson(page, null);
  const tokens = [await installation.mint({ sub: "ada" }), await installation.mint({ sub: "grace" })];
  const people = await page.evaluate(
    (given) => Promise.all(given.map((token) => window.Reqio.identify(token))),
    tokens,
  );
  expect(people).toMatchObject([{ id: "grace" }, { id: "grace" }]);
  await expectPerson(page, "grace");
});

test("a bundle loads it by import, and says what the tag would", async ({
  page,
  site,
  told,
  installation,
}) => {
  await signIn(page, site, "grace");
  const { origin, projectId } = installation;
  const options = JSON.stringify({ projectId, origin, identityUrl: "/reqio/token" });
  const bundle = `import("${origin}/widget.js").then(() => window.Reqio.init(${options}));`;
  await page.goto(site.page("/", `<script>${bundle}</script>`));
  await expectPerson(page, "grace");
  expect(told).toEqual([]);
});

test("calls before init wait for it", async ({ page, site, installation }) => {
  const { origin, projectId } = installation;
  await page.goto(site.page("/", `<script type="module">import "${origin}/widget.js";</script>`));
  await expectPerson(page, null);
  const person = await page.evaluate(
    async ({ token, options }) => {
      const early = window.Reqio.identify(token);
      window.Reqio.init?.(options);
      return early;
    },
    { token: await installation.mint(), options: { origin: `${origin}/`, projectId } },
  );
  expect(person).toMatchObject({ id: "user_1" });
});

test.describe("failing", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("a refusal rejects with its code, and throws nothing at a page that does not look", async ({
    page,
    site,
    tag,
    told,
    installation,
  }) => {
    await page.goto(site.page("/", tag()));
    await expectPerson(page, null);
    const token = await installation.mint({ aud: "https://reqio.app/p/YOUR_PROJECT_ID" });
    const failure = await page.evaluate(async (given) => {
      const error = await window.Reqio.identify(given).catch((reason) => reason);
      return { isError: error instanceof Error, code: error.code, message: error.message };
    }, token);
    expect(failure).toMatchObject({ isError: true, code: "aud_mismatch" });
    expect(failure.message).not.toContain("eyJ");
    // The fixture fails the test when an unhandled rejection reaches the page.
    await page.evaluate((given) => void window.Reqio.identify(given), token);
    await expect.poll(() => told.length).toBe(2);
    expect(told.join()).not.toContain("eyJ");
  });

  for (const [name, { code, call }] of Object.entries({
    "a value that is not there": { code: "token_not_rendered", call: "Reqio.identify(undefined)" },
    "a provider that gives nothing": { code: "token_not_rendered", call: "Reqio.identify(() => {})" },
    "a provider that throws": {
      code: "identity_url_failed",
      call: "Reqio.identify(() => { throw new Error('eyJ'); })",
    },
    "a provider that rejects": {
      code: "identity_url_failed",
      call: "Reqio.identify(() => Promise.reject('eyJ'))",
    },
  })) {
    test(`${name} is told as ${code}`, async ({ page, site, tag, told }) => {
      await page.goto(site.page("/", tag()));
      await expectPerson(page, null);
      const rejected = page.evaluate(`${call}.catch((error) => [error.code, error.message])`);
      const [found, message] = z.tuple([z.string(), z.string()]).parse(await rejected);
      expect(found).toBe(code);
      expect(`${message}${told}`).not.toContain("eyJ");
      expect(told[0]).toContain(`#${code}`);
    });
  }

  test("a provider that never answers is given up, and asked again", async ({ page, site, tag, told }) => {
    await page.clock.install();
    await page.goto(site.page("/", tag()));
    await expectPerson(page, null);
    await page.evaluate(`window.asked = 0; window.given = "";
      Reqio.identify(() => { window.asked += 1; return new Promise(() => {}); })
        .catch((error) => { window.given = error.code; })`);
    await page.clock.runFor(30_000);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "given"))).toBe("identity_url_failed");
    expect(told).toHaveLength(1);
    await page.clock.runFor(2_000);
    expect(await page.evaluate(() => Reflect.get(window, "asked"))).toBe(2);
  });

  test("a provider whose tokens are refused is not asked every second", async ({
    page,
    site,
    tag,
    posts,
  }) => {
    await holdClock(page);
    site.answer = () => ({ status: 200, body: JSON.stringify({ token: "eyJ" }) });
    await visit(page, site.page("/", `${tag()}<script>window.provider = ${provider};</script>`));
    await page.evaluate(() => window.Reqio.identify(Reflect.get(window, "provider")).catch(() => {}));
    await pass(page, 600, 1);
    // 1, 2, 4 … 256 s, and then every five minutes.
    expect(posts.length).toBeGreaterThan(7);
    expect(posts.length).toBeLessThan(12);
  });
});
