import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page, Request } from "@playwright/test";
import { test as base, expect } from "#tests/e2e/fixtures.ts";
import { type Installation, startInstallation } from "#tests/integration/server/installation.ts";
import { openSite, type Site } from "./site.ts";

type TestFixtures = {
  site: Site;
  /** The widget's tag with these attributes. */
  tag: (attributes?: Record<string, string>) => string;
  /** What the widget told on the console of `page`. */
  told: string[];
  /** Every request to Reqio's endpoint from any page. */
  posts: Request[];
};

export const test = base.extend<TestFixtures, { installation: Installation }>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), "reqio-widget-"));
      const store = {
        dataDir,
        databaseUrl: null,
        masterKey: null,
        masterKeyFile: null,
        betterAuthSecret: null,
      };
      const installation = await startInstallation(store);
      await use(installation);
      await installation.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 90_000 },
  ],
  reqio: [({ installation }, use) => use(installation), { scope: "worker" }],

  site: async ({ installation }, use) => {
    const site = await openSite(installation.mint);
    await use(site);
    await site.close();
  },
  tag: async ({ installation }, use) => {
    await use((attributes = {}) => {
      const all = { "data-project-id": installation.projectId, ...attributes };
      const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
      return `<script src="${installation.origin}/widget.js" ${written.join(" ")} async=""></script>`;
    });
  },
  told: async ({ page }, use) => {
    const told: string[] = [];
    page.on("console", (message) => {
      if (message.text().startsWith("Reqio:")) told.push(`${message.type()} ${message.text()}`);
    });
    await use(told);
  },
  posts: async ({ context }, use) => {
    const posts: Request[] = [];
    context.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/api/v1/identify")) posts.push(request);
    });
    await use(posts);
  },
});

export { expect };

/** The id of the person whom a page knows; undefined until the widget has loaded. */
export function idOf(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { person } = window.Reqio ?? {};
    return person === undefined ? undefined : (person?.id ?? null);
  });
}

export async function expectPerson(page: Page, id: string | null): Promise<void> {
  await expect.poll(() => idOf(page)).toBe(id);
}

/** Signs a user in on the site, or out. */
export async function signIn(page: Page, { origin }: Site, user: string | null): Promise<void> {
  const { hostname } = new URL(origin);
  await page.context().clearCookies();
  if (user) await page.context().addCookies([{ name: "session", value: user, domain: hostname, path: "/" }]);
}

/** Stops the clock of all pages, which from here on moves by `pass` alone. */
export async function holdClock(page: Page, offsetSeconds = 0): Promise<void> {
  const time = Date.now() + offsetSeconds * 1_000;
  await page.clock.install({ time });
  await page.clock.pauseAt(time + 1_000);
  await page.context().addInitScript(countFetches);
}

/** Lets time pass in steps, and everything that was asked be answered after each. */
export async function pass(page: Page, seconds: number, stepSeconds = seconds): Promise<void> {
  for (let left = seconds; left > 0; left -= stepSeconds) {
    await page.clock.runFor(Math.min(left, stepSeconds) * 1_000);
    await page.evaluate(() => Reflect.get(window, "untilAnswered")());
  }
}

/** How many seconds it takes until there is one more, seen in steps. */
export async function passUntilMore(
  page: Page,
  list: readonly unknown[],
  stepSeconds: number,
): Promise<number> {
  const before = list.length;
  let seconds = 0;
  while (list.length === before) {
    await pass(page, stepSeconds);
    seconds += stepSeconds;
    expect(seconds, "seconds without another").toBeLessThan(600);
  }
  return seconds;
}

/** Loads a page and lets its widget begin. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await pass(page, 0.1);
}

/** Runs in the page, before anything else: with a clock that stands, only the network tells when an answer is there. */
function countFetches(): void {
  const { fetch } = window;
  let pending = 0;
  window.fetch = async (...request) => {
    pending += 1;
    try {
      const response = await fetch(...request);
      await response.clone().text();
      return response;
    } finally {
      pending -= 1;
    }
  };
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  // An answer leads to the next question some tasks later.
  const untilAnswered = async () => {
    for (let idle = 0; idle < 20; idle = pending > 0 ? 0 : idle + 1) await turn();
  };
  Object.defineProperty(window, "untilAnswered", { value: untilAnswered });
}

/** Hides a page or shows it again, as its tab does. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}
