import { test as base, expect, type Page } from "@playwright/test";
import { type RunningReqio, startReqio } from "#tests/start-reqio.ts";
import { withStore } from "./with-store.ts";

export type NewMember = { email: string; password: string; projectId: string };

type TestFixtures = {
  /** A page that fails its test when anything is written to the console as an error or thrown. */
  page: Page;
  /** Somebody who has just signed up with `page` and stands on the identity page of a first project. */
  member: NewMember;
  /** What the console may say in this test: patterns of expected errors. */
  expectedErrors: RegExp[];
};

type WorkerFixtures = {
  /** The real process, built, with an empty store of its own; sign-up stays open, so that each test has its account. */
  reqio: RunningReqio;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  reqio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const reqio = await startReqio({ REQIO_SIGNUP: "open" });
      await use(reqio);
      await reqio.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ reqio }, use) => use(reqio.origin),
  expectedErrors: [[], { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => errors.push(`${error}`));
    await use(page);
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(unexpected, "errors in the page's console").toEqual([]);
  },
  member: async ({ page }, use) => use(await signUp(page)),
});

export { expect };

/** As if another browser: leaves the page first, for the identity page would go on asking, and be refused. */
export async function forgetSession(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

let accounts = 0;

/** Signs up as a person would, and waits for the identity page. */
export async function signUp(page: Page): Promise<NewMember> {
  accounts += 1;
  const email = `ada.${process.pid}.${accounts}@example.com`;
  const password = "seven green umbrellas";
  await page.goto("/sign-up");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Product name").fill("Storefront");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/settings\/identity/);
  await expect(page.getByRole("heading", { name: "Identity", level: 1 })).toBeVisible();
  const projectId = /proj_[a-z0-9]{16}/.exec(page.url())?.[0] ?? "";
  return { email, password, projectId };
}

/** As if more than ten minutes had passed since the password was given. */
export function makeSessionsStale(reqio: RunningReqio, email: string): void {
  changeStore(reqio, `update "session" set "verifiedAt" = 0 where "userId" = ${USER_BY_EMAIL}`, email);
}

/** As if an owner had let this person in as a plain member. */
export function makePlainMember(reqio: RunningReqio, email: string): void {
  changeStore(reqio, `update "member" set "role" = 'member' where "userId" = ${USER_BY_EMAIL}`, email);
}

const USER_BY_EMAIL = '(select "id" from "user" where "email" = ?)';

function changeStore(reqio: RunningReqio, statement: string, email: string): void {
  const { changes } = withStore(reqio, (file) => file.prepare(statement).run(email));
  expect(changes).toBe(1);
}
