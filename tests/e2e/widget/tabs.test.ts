import type { BrowserContext, Page } from "@playwright/test";
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

/** Another tab of the same browser, whose share of chance is known: it comes last, or first. */
async function openTab(context: BrowserContext, address: string, chance: number): Promise<Page> {
  const tab = await context.newPage();
  await tab.addInitScript((value) => {
    Math.random = () => value;
  }, chance);
  await tab.goto(address, { waitUntil: "load" });
  await pass(tab, 0.1);
  return tab;
}

test("of two tabs one asks, the other hears the person and never a token", async ({
  page,
  context,
  site,
  tag,
  posts,
  installation,
}) => {
  const address = site.page("/", tag(url));
  await holdClock(page);
  await signIn(page, site, "grace");
  const first = await openTab(context, address, 0);
  await expectPerson(first, "grace");
  const second = await openTab(context, address, 0.9);
  await expectPerson(second, "grace");
  expect(site.asked).toHaveLength(2);
  const heard: string[] = [];
  await page.exposeFunction("hear", (text: string) => heard.push(text));
  await visit(page, site.page("/listener", ""));
  await page.evaluate((name) => {
    new BroadcastChannel(name).onmessage = ({ data }) => Reflect.get(window, "hear")(JSON.stringify(data));
  }, `reqio ${installation.origin} ${installation.projectId} /reqio/token`);

  for (const user of ["ada", "grace", "ada"]) {
    const before = posts.length;
    await signIn(page, site, user);
    await passUntilMore(page, site.asked, 1);
    await expectPerson(first, user);
    await expectPerson(second, user);
    await pass(page, 60, 1);
    expect(posts).toHaveLength(before + 1);
    expect(posts.at(-1)?.frame().page()).toBe(first);
  }
  await expect.poll(() => heard.length).toBe(6);
  expect(heard.join()).toContain('"id":"ada"');
  expect(heard.join()).not.toContain("eyJ");
});

test("a sign-in in one tab reaches the others at once, hidden ones too", async ({
  page,
  context,
  site,
  tag,
}) => {
  const address = site.page("/", tag(url));
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, address);
  await expectPerson(page, "grace");
  await setHidden(page, true);
  await signIn(page, site, "ada");
  await openTab(context, address, 0);
  await expectPerson(page, "ada");
  expect(site.asked).toHaveLength(2);
});

test("log-out in one tab reaches the others at once", async ({ page, context, site, tag }) => {
  const address = site.page("/", tag(url));
  await holdClock(page);
  await signIn(page, site, "grace");
  await visit(page, address);
  const tab = await openTab(context, address, 0);
  await expectPerson(tab, "grace");
  await expectPerson(page, "grace");
  await tab.evaluate(() => window.Reqio.reset());
  await expectPerson(page, null);
});

test("an answer that comes late does not bring the former user back", async ({
  page,
  context,
  site,
  tag,
}) => {
  const address = site.page("/", tag(url));
  const answerAtOnce = site.answer;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  site.answer = async (user) => {
    await released;
    return answerAtOnce(user);
  };
  await signIn(page, site, "grace");
  await page.goto(address);
  await expect.poll(() => site.asked.length).toBe(1);
  site.answer = answerAtOnce;
  await signIn(page, site, "ada");
  const tab = await context.newPage();
  await tab.goto(address);
  await expectPerson(tab, "ada");
  await expectPerson(page, "ada");
  release();
  await page.waitForLoadState("networkidle");
  expect([await idOf(page), await idOf(tab)]).toEqual(["ada", "ada"]);
});

test("a tab that is closed while it asks is stood in for", async ({ page, context, site, tag }) => {
  const address = site.page("/", tag(url));
  const answer = site.answer;
  await holdClock(page);
  await signIn(page, site, "grace");
  const first = await openTab(context, address, 0);
  const second = await openTab(context, address, 0.9);
  await expectPerson(second, "grace");
  await expectPerson(first, "grace");
  // The first hears of nothing but the end of its own question.
  site.answer = () => new Promise(() => {});
  await first.clock.runFor(225_000);
  await expect.poll(() => site.asked.length).toBe(3);
  await first.close();
  site.answer = answer;
  await signIn(second, site, "ada");
  await passUntilMore(second, site.asked, 1);
  await expectPerson(second, "ada");
});

test("a page that comes back from the browser's history hears again", async ({
  page,
  context,
  site,
  tag,
}) => {
  const address = site.page("/", tag(url));
  await signIn(page, site, "grace");
  await page.goto(address);
  await expectPerson(page, "grace");
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await signIn(page, site, "ada");
  const tab = await context.newPage();
  await tab.goto(address);
  await expectPerson(page, "ada");
});
