import type { Page } from "@playwright/test";
import { findMissingToolchain } from "#tests/conformance/environments.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { copy } from "./clipboard.ts";
import { expect, test } from "./fixtures.ts";
import { attempts, rows } from "./identity/integration.ts";
import { Shop } from "./shop.ts";
import { chooseDjango, takeDjango } from "./take-django.ts";
import { withStore } from "./with-store.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a Django page with the widget: a line break in its secret is explained unasked, mended, live, and rotated without a refusal", async ({
  page,
  member,
  reqio,
  context,
}) => {
  test.setTimeout(600_000);
  expect(await findMissingToolchain("python"), "what Python lacks on this machine").toBeNull();

  const environment = await copy(page, "Copy with secret");
  const oldSecret = readSecret(environment);
  await chooseDjango(page);
  const { files, tag } = await takeDjango(page);
  const shop = await Shop.create(environment);
  try {
    await shop.place(files, tag);
    await shop.manage("migrate", "--verbosity", "0");
    const session = await shop.signIn("grace", "grace@example.com");
    const origin = await shop.serve({ REQIO_SECRET: `${oldSecret}\n` });
    await context.addCookies([{ name: "sessionid", value: session, url: origin }]);

    // The developer opens the shop; the dashboard beside it is not touched.
    const visit = await context.newPage();
    await visit.goto(origin);
    await expect(rows(page).getByRole("heading")).toHaveText(
      "Signed with the secret and a line break at its end",
    );
    await expect(rows(page)).toContainText(`from ${new URL(origin).host}`);
    await expect(rows(page).locator("ins").first()).toContainText(".strip()");
    await expect(page.getByText("Waiting", { exact: true })).toBeVisible();

    // Mended: the page turns live by itself.
    await shop.serve({ REQIO_SECRET: oldSecret });
    const mendedAt = Date.now();
    await visit.reload();
    await expect.poll(() => identifiedPerson(visit)).toEqual("1");
    await expect(attempts(page).getByRole("heading", { name: /^Accepted\s*1 · / })).toBeVisible();
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    await expect(page.locator("#check").getByText(/first verified/)).toBeVisible();

    // Rotated: the old secret verifies until the shop has the new one.
    await page.getByRole("button", { name: "Rotate…" }).click();
    const rotation = page.getByRole("dialog", { name: "Rotate the secret" });
    await expect(rotation.getByRole("radio", { name: "In 24 hours" })).toBeChecked();
    await rotation.getByRole("button", { name: "Rotate", exact: true }).click();
    await expect(page.locator("#environment").getByText(/^Old secret/)).toBeVisible();
    await visit.reload();
    await expect.poll(() => identifiedPerson(visit)).toEqual("1");

    const newSecret = readSecret(await copy(page, "Copy with secret"));
    expect(newSecret).not.toBe(oldSecret);
    await shop.serve({ REQIO_SECRET: newSecret });
    await visit.reload();
    await expect.poll(() => identifiedPerson(visit)).toEqual("1");

    await page.getByRole("button", { name: "End now…" }).click();
    const ending = page.getByRole("dialog", { name: /^End …/ });
    await ending.getByLabel("Type Storefront to confirm").fill("Storefront");
    await ending.getByRole("button", { name: "End it now" }).click();
    await expect(page.locator("#environment").getByText(/^Old secret/)).toHaveCount(0);
    await visit.reload();
    await expect.poll(() => identifiedPerson(visit)).toEqual("1");

    const since = readAttempts(reqio, member.projectId, mendedAt);
    expect(since.map(({ code }) => code)).toEqual(["", "", "", ""]);
    expect(new Set(since.map(({ secretId }) => secretId)).size).toBe(2);

    // The shop with the ended secret: what happened to it is named.
    await shop.serve({ REQIO_SECRET: oldSecret });
    await visit.reload();
    await expect(attempts(page).getByRole("link", { name: "secret_retired" }).first()).toBeVisible();
  } finally {
    await shop.remove();
  }
});

function readSecret(environment: string): string {
  return /reqio_sk_[0-9A-Za-z]{49}/.exec(environment)?.[0] ?? "";
}

/** Whom the widget of a page knows, as the page's own script would ask. */
async function identifiedPerson(visit: Page): Promise<string | null> {
  return visit.evaluate(() => window.Reqio?.person?.id ?? null);
}

/** What the store kept since a moment, oldest first. */
function readAttempts(reqio: RunningReqio, projectId: string, since: number) {
  return withStore(reqio, (file) =>
    file
      .prepare<[string, number], { code: string; secretId: string | null }>(
        'select "code", "secretId" from "attempt" where "projectId" = ? and "at" >= ? order by "at"',
      )
      .all(projectId, since),
  );
}
