import { rename } from "node:fs/promises";
import { join } from "node:path";
import { startReqio } from "#tests/start-reqio.ts";
import { expect, signUp, test } from "../fixtures.ts";

test.describe.configure({ timeout: 90_000 });
test.use({ expectedErrors: [/status of 500/, /An error occurred in the Server Components render/] });

test("while the store is gone a page says so without detail, and is itself again afterwards", async ({
  browser,
}) => {
  const reqio = await startReqio();
  const page = await (await browser.newContext({ baseURL: reqio.origin })).newPage();
  const { projectId } = await signUp(page);
  const folder = join(reqio.dataDir, "db");
  await rename(folder, `${folder}.away`);
  const answer = await page.goto(`/projects/${projectId}/settings/general`);
  expect(answer?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "This page failed" })).toBeVisible();
  expect(await page.content()).not.toMatch(/reqio\.sqlite|StoreUnavailable|select /i);
  await rename(`${folder}.away`, folder);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Storefront");
  await reqio.stop();
});
