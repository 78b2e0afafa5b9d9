import type { BrowserContext, Page } from "@playwright/test";
import type { Installation } from "#tests/integration/server/installation.ts";
import {
  expect,
  expectPerson,
  holdClock,
  pass,
  passUntilMore,
  setHidden,
  signIn,
  test,
  visit,
} from "./fixtures.ts";
import type { Site } from "./site.ts";

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

/** Two tabs in which the second one's user has just signed in, and the first has heard so. */
async function openTabs(page: Page, site: Site, address: string, chances: [number, number]) {
  await holdClock(page);
  await signIn(page, site, "grace");
  const first = await openTab(page.context(), address, chances[0]);
  await expectPerson(first, "grace");
  await signIn(page, site, "ada");
  const second = await openTab(page.context(), address, chances[1]);
  await expectPerson(second, "ada");
  await expectPerson(first, "ada");
  expect(site.asked).toHaveLength(2);
  return { first, second };
}

/** What travels between the tabs of the site, from now on, as this page hears it. */
async function listen(page: Page, { origin, projectId }: Installation): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction("hear", (text: string) => heard.push(text));
  await page.evaluate((name) => {
    new BroadcastChannel(name).onmessage = ({ data }) => Reflect.get(window, "hear")(JSON.stringify(data));
  }, `reqio ${origin} ${projectId} /reqio/token`);
  return heard;
}

test("of two tabs one asks, the other hears the person and never a token", async ({
  page,
  site,
  tag,
  posts,
  installation,
}) => {
  const { first, second } = await openTabs(page, site, site.page("/", tag(url)), [0, 0.9]);
  await visit(page, site.page("/listener", ""));
  const heard = await listen(page, installation);
  for (const user of ["grace", "ada", "grace"]) {
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

/** Holds back what the route answers to each question until it is released. */
function holdAnswers(site: Site): (index: number) => void {
  const { answer } = site;
  const releases: (() => void)[] = [];
  site.answer = async (user) => {
    await new Promise<void>((resolve) => releases.push(resolve));
    return answer(user);
  };
  return (index) => releases[index]?.();
}

for (const [name, order] of Object.entries({ last: [1, 0], first: [0, 1] })) {
  test(`an answer from before a sign-in yields, also when it comes ${name}`, async ({
    page,
    context,
    site,
    tag,
  }) => {
    const address = site.page("/", tag(url));
    const release = holdAnswers(site);
    await signIn(page, site, "grace");
    await page.goto(address);
    await expect.poll(() => site.asked.length).toBe(1);
    await signIn(page, site, "ada");
    const tab = await context.newPage();
    await tab.goto(address);
    await expect.poll(() => site.asked.length).toBe(2);
    let expected = "";
    for (const index of order) {
      release(index);
      expected = expected || index === 1 ? "ada" : "grace";
      await expectPerson(page, expected);
      await page.waitForLoadState("networkidle");
    }
    await expectPerson(tab, "ada");
    await expectPerson(page, "ada");
  });
}

test("a tab waits for the answer that another has asked for", async ({ page, site, tag, installation }) => {
  // The second is due a second after the first.
  const { first, second } = await openTabs(page, site, site.page("/", tag(url)), [0, 0.03]);
  const heard = await listen(second, installation);
  const release = holdAnswers(site);
  await signIn(page, site, "grace");
  // A tab that has just been shown asks before it is due.
  for (let seconds = 0; heard.length === 0 && seconds < 300; seconds += 2) await first.clock.runFor(2_000);
  await expect.poll(() => heard.length).toBe(1);
  await first.clock.runFor(15_000);
  expect(site.asked).toHaveLength(3);
  release(0);
  await expectPerson(first, "grace");
  await expectPerson(second, "grace");
  expect(site.asked).toHaveLength(3);
});

test("a tab that is closed while it asks is stood in for", async ({ page, site, tag }) => {
  const { first, second } = await openTabs(page, site, site.page("/", tag(url)), [0, 0.9]);
  const { answer } = site;
  holdAnswers(site);
  await first.clock.runFor(225_500);
  await expect.poll(() => site.asked.length).toBe(3);
  await first.close();
  await signIn(second, site, "grace");
  site.answer = answer;
  await passUntilMore(second, site.asked, 1);
  await expectPerson(second, "grace");
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
