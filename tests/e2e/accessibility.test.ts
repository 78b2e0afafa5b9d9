import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const themes = ["light", "dark"] as const;
const widths = [360, 768, 1440];

const open = ["/sign-up", "/sign-in", "/reset-password", "/nowhere"];
const signedIn = ["/projects", "/projects/new", "/account"];
const ofProject = ["/settings/identity", "/settings/general"];

test.use({ expectedErrors: [/404/] });

for (const path of open) {
  test(`${path} is accessible in both themes and fits every width`, async ({ page }) => {
    await judge(page, path);
  });
}

for (const path of [...signedIn, ...ofProject]) {
  test(`${path} is accessible in both themes and fits every width, signed in`, async ({ page, member }) => {
    await judge(page, ofProject.includes(path) ? `/projects/${member.projectId}${path}` : path);
  });
}

test("every variant's code is accessible in both themes and fits every width", async ({ page, member }) => {
  test.setTimeout(120_000);
  const identity = `/projects/${member.projectId}/settings/identity`;
  await page.goto(identity);
  const languages = page.getByRole("navigation", { name: "Language" }).getByRole("link");
  for (const href of await languages.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await judge(page, `${identity}${href}`);
  }
});

test("what opens over the page is accessible too", async ({ page, member }) => {
  await page.goto(`/projects/${member.projectId}/settings/identity`);
  await page.getByRole("button", { name: "Account" }).click();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Theme" }).click();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  await expectNoViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Token preview" }).click();
  await expect(page.getByRole("dialog", { name: "Token preview" })).toBeVisible();
  await expectNoViolations(page);
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByRole("button", { name: "Delete project…" }).click();
  await expectNoViolations(page);
});

async function judge(page: Page, path: string) {
  await page.goto(path);
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await expectNoViolations(page);
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found).toEqual([]);
}
