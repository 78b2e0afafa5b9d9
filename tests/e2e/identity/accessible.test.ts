import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";
import { connect, openIdentity, rows } from "./integration.ts";

const folder = "lib/languages";

/** The ids of the languages that the page offers. */
const languageIds = readdirSync(folder).filter((id) => {
  const path = `${folder}/${id}/language.json`;
  if (!existsSync(path)) return false;
  const { kind }: { kind?: string } = JSON.parse(readFileSync(path, "utf8"));
  return kind !== "client";
});

test("the identity page has nothing that axe finds, at any width", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  expect(await findFaults(page)).toEqual([]);
});

for (const id of languageIds) {
  test(`neither has its last framework of ${id}`, async ({ page, member }) => {
    await page.goto(`/projects/${member.projectId}/settings/identity?lang=${id}`);
    const language = page.getByRole("navigation", { name: "Language" }).locator("[aria-current]");
    await expect(language).toHaveAttribute("href", new RegExp(`lang=${id}&`));
    const last = page.getByRole("navigation", { name: "Framework" }).getByRole("link").last();
    await last.click();
    await expect(last).toHaveAttribute("aria-current", "true");
    expect(await findFaults(page, [360])).toEqual([]);
  });
}

test("neither has what opens on it", async ({ page, member }) => {
  expect(member.projectId).not.toBe("");
  for (const name of ["Account", "Theme", /Switch project/]) {
    await page.getByRole("button", { name }).click();
    expect(await findFaults(page, [1440]), `${name}`).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  expect(await findFaults(page, [1440])).toEqual([]);

  await page.getByRole("button", { name: /change the lifetime/ }).click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Whole seconds from 60 to 3600.")).toBeVisible();
  expect(await findFaults(page, [1440])).toEqual([]);
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Token preview" }).click();
  await expect(page.getByRole("dialog", { name: "Token preview" })).toBeVisible();
  expect(await findFaults(page, [360, 768])).toEqual([]);
});

test("neither has what it listens to: refused and accepted attempts, a test token, a pasted token", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member, "?lang=python&framework=django");
  await shop.post(await shop.mint({ sub: undefined }, `${shop.secret}\n`));
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByText("1 more finding in this token").click();
  await shop.post(await shop.mint({ sub: "preview_ada" }));
  await shop.post(await shop.mint());
  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel("Or paste a token").fill(await shop.mint({ sub: 7, iat: Date.now() }));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.locator("#paste-answer").getByRole("link", { name: "iat_milliseconds" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test("neither has the page of an integration that is live, and of one that fails", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await shop.post(await shop.mint());
  await openIdentity(page, member);
  await expect(page.getByRole("region", { name: "Health" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  for (let count = 0; count < 3; count += 1) await shop.post(await shop.mint({ aud: undefined }));
  await page.goto("/projects");
  await openIdentity(page, member);
  await expect(rows(page).first()).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});
