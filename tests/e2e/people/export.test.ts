import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, signUp, test } from "../fixtures.ts";
import { seedPerson, seedPersons } from "./seed-persons.ts";

async function save(page: Page, name: string): Promise<{ text: string; file: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return { text: readFileSync(await download.path(), "utf8"), file: download.suggestedFilename() };
}

test("all pages of the list are saved, or those that it is narrowed to", async ({ page, member, reqio }) => {
  seedPersons(reqio, member.projectId, 1_234);
  seedPerson(reqio, member.projectId, { sub: "=1+1", plan: "one & only" });
  await page.goto(`/projects/${member.projectId}/people?sort=email&order=desc`);
  const all = await save(page, "Export as CSV");
  expect(all.file).toMatch(/^people-proj_[a-z0-9]{16}-\d{4}-\d\d-\d\d\.csv$/);
  expect(all.text.startsWith("\ufeff")).toBe(true);
  expect(all.text.split("\r\n")).toHaveLength(1 + 1_235 + 1);
  expect(all.text).toContain('\r\n"\'=1+1",');
  await page.getByLabel("Plan").selectOption({ label: "one & only" });
  const one = await save(page, "Export these as CSV");
  expect(one.text.split("\r\n")).toHaveLength(1 + 1 + 1);
});

test("nobody else has the file, and no cache keeps it", async ({ page, member, browser, reqio }) => {
  const path = `/projects/${member.projectId}/people/export.csv`;
  const own = await page.request.get(path);
  expect(own.status()).toBe(200);
  expect(own.headers()["cache-control"]).toBe("no-store");
  expect(own.headers()["content-type"]).toContain("text/csv");
  expect(own.headers()["content-disposition"]).toMatch(/^attachment; /);
  const stranger = await (await browser.newContext({ baseURL: reqio.origin })).newPage();
  expect((await stranger.request.get(path)).status()).toBe(401);
  await signUp(stranger);
  expect((await stranger.request.get(path)).status()).toBe(404);
});
