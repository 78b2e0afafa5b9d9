import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { attempts, connect, openIdentity, rows } from "./integration.ts";

const step = (page: Page, name: string) => page.getByRole("region", { name });

test("the steps turn into what was seen of them, without a reload", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  const seen = ["secret seen in use", "seen on localhost:8000", "first verified"];
  for (const words of seen) await expect(page.getByText(words)).toBeHidden();
  await shop.post(await shop.mint());
  await expect(step(page, "Put these in").getByText("secret seen in use")).toBeVisible();
  await expect(step(page, "Hand it to").getByText("seen on localhost:8000")).toBeVisible();
  await expect(step(page, "Check it").getByText(/first verified \d+ \w+/)).toBeVisible();
  await expect(step(page, "Mint a token").getByRole("status").first()).toBeEmpty();
});

test("the badge beside the title turns by itself: waiting, live, failing, live", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  await expect(page.getByText(/^Waiting\s*for the first token$/)).toBeVisible();
  await shop.post(await shop.mint());
  await expect(page.getByText(/^Live\s*1 verified in 24 h$/)).toBeVisible();
  for (let count = 0; count < 3; count += 1) await shop.post(await shop.mint({ aud: undefined }));
  await expect(page.getByText(/^Failing\s*3 refused in the last hour$/)).toBeVisible();
  await shop.post(await shop.mint());
  await expect(page.getByText(/^Live\s*2 verified in 24 h$/)).toBeVisible();
});

test("a page that is open stays as it is; the next visit opens with the secret, and the steps folded", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await openIdentity(page, member);
  await shop.post(await shop.mint());
  await expect(page.getByText("first verified")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy", exact: true }).first()).toBeVisible();

  await openIdentity(page, member);
  await expect(page.getByRole("region", { name: "Health" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reveal" })).toBeVisible();
  for (const name of ["Mint a token", "Hand it to", "Check it"]) {
    const title = step(page, name).getByRole("heading", { level: 2 });
    await expect(title).toBeVisible();
    await expect(step(page, name).locator(":scope > details")).not.toHaveAttribute("open");
  }
  await expect(page.getByLabel("Or paste a token")).toBeHidden();
  await step(page, "Check it").getByRole("heading", { level: 2 }).click();
  await expect(page.getByLabel("Or paste a token")).toBeVisible();
  await expect(rows(page)).toContainText("user_123");
});

test("a folded list of attempts says beside its title that the newest token was refused, and why", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await shop.post(await shop.mint());
  await openIdentity(page, member);
  const check = step(page, "Check it");
  await expect(check.getByText("first verified")).toBeVisible();
  await shop.post(await shop.mint({ aud: undefined }));
  await expect(check.getByText(/refused \d+:\d+:\d+: aud missing/)).toBeVisible();
  await shop.post(await shop.mint());
  await expect(check.getByText("first verified")).toBeVisible();
});

test("a folded step opens by the keyboard, by its anchor and by the palette", async ({
  page,
  member,
  reqio,
}) => {
  const shop = await connect(page, reqio, member);
  await shop.post(await shop.mint());
  await openIdentity(page, member);
  const code = page.locator("#copy-code");
  const summary = page.locator("#mint summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(code).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(code).toBeHidden();

  await page.goto("/projects");
  await openIdentity(page, member, "#mint");
  await expect(page.locator("#mint")).toBeFocused();
  await expect(code).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#check";
  });
  await expect(page.getByLabel("Or paste a token")).toBeVisible();

  await page.goto("/projects");
  await openIdentity(page, member);
  await expect(code).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("change sub");
  await page.keyboard.press("Enter");
  await expect(page.locator("#mint").getByRole("textbox")).toBeFocused();
});

test("a failing integration opens with its attempts, above all steps", async ({ page, member, reqio }) => {
  const shop = await connect(page, reqio, member);
  await shop.post(await shop.mint());
  for (let count = 0; count < 3; count += 1) await shop.post(await shop.mint({ aud: undefined }));
  await openIdentity(page, member);
  await expect(attempts(page)).toBeVisible();
  await expect(rows(page).first()).toContainText("aud missing");
  const [list, secret] = await Promise.all([
    attempts(page).boundingBox(),
    page.locator("#environment").boundingBox(),
  ]);
  expect(list?.y).toBeLessThan(secret?.y ?? 0);
});
