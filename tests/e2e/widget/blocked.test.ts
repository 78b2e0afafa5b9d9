import { expect, expectPerson, idOf, test } from "./fixtures.ts";

const url = { "data-identity-url": "/reqio/token" };

test("a strict policy that allows Reqio's origin in script-src and connect-src lets everything work", async ({
  page,
  site,
  tag,
  told,
  installation,
}) => {
  const { origin } = installation;
  const policy = `default-src 'none'; script-src ${origin}; connect-src 'self' ${origin}; require-trusted-types-for 'script'`;
  site.answer = async () => ({ status: 200, body: JSON.stringify({ token: await installation.mint() }) });
  await page.goto(site.page("/", tag(url), { "Content-Security-Policy": policy }));
  await expectPerson(page, "user_1");
  expect(told).toEqual([]);
});

test.describe("blocked", () => {
  test.use({ expectedErrors: [/violates the following Content Security Policy|violates the document's/] });

  for (const [name, { connect, blocked }] of Object.entries({
    Reqio: { connect: () => "connect-src 'self'", blocked: (reqio: string) => reqio },
    "the site's own route": {
      connect: (reqio: string) => `connect-src ${reqio}`,
      blocked: (_reqio: string, own: string) => own,
    },
    "everything by default": {
      connect: () => "default-src 'none'",
      blocked: (_: string, own: string) => own,
    },
  })) {
    test(`a policy that blocks ${name} is named with its directive, once`, async ({
      page,
      site,
      tag,
      told,
      posts,
      installation,
    }) => {
      await page.clock.install();
      const { origin } = installation;
      site.answer = async () => ({ status: 200, body: JSON.stringify({ token: await installation.mint() }) });
      const policy = `${connect(origin)}; script-src ${origin}`;
      await page.goto(site.page("/", tag(url), { "Content-Security-Policy": policy }));
      await expect.poll(() => told.length).toBe(1);
      expect(told[0]).toContain("csp_blocked");
      expect(told[0]).toContain(`blocks ${blocked(origin, site.origin)} by connect-src.`);
      expect(told[0]).toContain(`${origin}/docs/findings#csp_blocked`);
      // A policy stays as long as its page does.
      const asked = site.asked.length;
      await page.clock.runFor(600_000);
      expect({ asked: site.asked.length, told: told.length }).toEqual({ asked, told: 1 });
      expect(await idOf(page)).toBeNull();
      expect(posts.filter((post) => post.failure() === null)).toEqual([]);
    });
  }

  test("a policy that only reports blocks nothing", async ({ page, site, tag, told, installation }) => {
    const headers = { "Content-Security-Policy-Report-Only": "connect-src 'none'" };
    const attributes = { "data-identity-token": await installation.mint() };
    await page.goto(site.page("/", tag(attributes), headers));
    await expectPerson(page, "user_1");
    expect(told).toEqual([]);
  });
});
