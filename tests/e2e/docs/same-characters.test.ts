import type { Page } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { expect, test } from "../fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** What Copy puts on the clipboard, by the name of the file. */
type Files = Record<string, string>;

async function copyFrom(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await press();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Every file of steps 2 and 3 as somebody takes them from the dashboard. */
async function copyFromDashboard(page: Page, projectId: string, [language, variant]: Pair): Promise<Files> {
  await page.goto(`/projects/${projectId}/settings/identity?lang=${language.id}&framework=${variant.id}`);
  const files: Files = {};
  const mint = page.locator("#mint");
  const tabs = mint.getByRole("tablist", { name: "Files" }).getByRole("tab");
  for (const [index, name] of (await tabs.allTextContents()).entries()) {
    await tabs.nth(index).click();
    files[name] = await copyFrom(page, () => mint.getByRole("button", { name: "Copy", exact: true }).click());
  }
  const tags = page.locator("#tag").getByRole("button", { name: "Copy", exact: true });
  const regions = page.locator("#tag").getByRole("region");
  for (const [index, button] of (await tags.all()).entries()) {
    const name = (await regions.nth(index).getAttribute("aria-label")) ?? "";
    files[name] = await copyFrom(page, () => button.click());
  }
  return files;
}

/** The same files from the page of the docs, by their buttons; of a name that comes twice the first counts. */
async function copyFromDocs(page: Page, path: string, names: readonly string[]): Promise<Files> {
  await page.goto(path);
  const files: Files = {};
  for (const name of names) {
    const button = page.getByRole("button", { name: `Copy ${name}`, exact: true }).first();
    files[name] = await copyFrom(page, () => button.click());
    // What is copied is what is shown.
    const code = page.getByRole("region", { name, exact: true }).first().locator(".code-line");
    expect(`${(await code.allTextContents()).join("\n")}\n`).toBe(files[name]);
  }
  return files;
}

type Pair = readonly [CompiledLanguage, CompiledVariant];

/** The first plain and the first framework variant of each language: the rest is walked without a browser. */
async function choosePairs(): Promise<Pair[]> {
  const languages = (await loadCatalogue()).filter(({ kind }) => kind === "server");
  return languages.flatMap((language) =>
    (["plain", "framework"] as const).flatMap((kind) => {
      const variant = language.variants.find((candidate) => candidate.kind === kind);
      return variant ? [[language, variant] as const] : [];
    }),
  );
}

test("dashboard, docs, Markdown and API hold the same characters for one project", async ({
  page,
  member,
}) => {
  // Some hundred presses of Copy.
  test.setTimeout(300_000);
  await page.goto("/docs");
  await page.getByRole("button", { name: "Project in the snippets" }).click();
  await page.getByRole("button", { name: "Storefront" }).click();
  await expect(page.getByRole("button", { name: "Project in the snippets: Storefront" })).toBeVisible();

  const pairs = await choosePairs();
  expect(pairs.length).toBeGreaterThan(5);
  for (const pair of pairs) {
    const [language, variant] = pair;
    const path = variant.kind === "framework" ? `/docs/${language.id}/${variant.id}` : `/docs/${language.id}`;
    const dashboard = await copyFromDashboard(page, member.projectId, pair);
    const names = Object.keys(dashboard);
    expect(names.length, path).toBeGreaterThan(1);
    expect(await copyFromDocs(page, path, names), path).toEqual(dashboard);

    const twin = await (await page.request.get(`${path}.md`)).text();
    const api = `/api/v1/snippets/${language.id}/${variant.id}?projectId=${member.projectId}`;
    const { files } = await (await page.request.get(api)).json();
    for (const { name, text } of files) expect(text, `${api}: ${name}`).toBe(dashboard[name]);
    for (const [name, text] of Object.entries(dashboard))
      expect(twin, `${path}: ${name}`).toContain(`\n${text.trimEnd()}\n`);
  }
});
