import type { Page } from "@playwright/test";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";
import { save } from "./save.ts";

/** A variant with a preset of each kind, whichever language has one. */
async function findExample() {
  for (const language of await loadCatalogue()) {
    for (const variant of language.variants) {
      const billing = variant.presets.find(({ fills }) => fills === "billing");
      const user = variant.presets.find(({ fills }) => fills === "user");
      if (billing && user)
        return { address: `lang=${language.id}&framework=${variant.id}`, variant, billing, user };
    }
  }
  throw new Error("no variant has presets for both user and billing");
}

const open = (page: Page, projectId: string, address: string) =>
  page.goto(`/projects/${projectId}/settings/identity?${address}`);

test("a preset fills the expressions, is kept for the project, says what it needs, and is undone", async ({
  page,
  member,
}) => {
  const { address, variant, billing } = await findExample();
  await open(page, member.projectId, address);
  const presets = page.getByRole("button", { name: "Presets" });
  const choice = page
    .getByRole("group", { name: "Billing from" })
    .getByRole("button", { name: billing.name });

  await presets.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("group", { name: "User from" }).getByRole("button").first()).toBeFocused();
  await expect(page.getByRole("button", { name: "Reset to defaults" })).toHaveCount(0);
  await choice.focus();
  await save(page, () => page.keyboard.press("Enter"));
  await expect(choice).toBeHidden();
  await expect(presets).toBeFocused();

  const note = page.getByRole("status").filter({ hasText: billing.note });
  await expect(note).toBeVisible();
  for (const slot of ["plan", "amount", "interval"] as const) {
    const name = `${billing.expressions[slot]}, change the expression for ${slot}`;
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  }
  await expect(page).toHaveURL(/traits=plan,amount,interval/);

  await open(page, member.projectId, address);
  await expect(note).toBeVisible();
  await presets.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await save(page, () => page.getByRole("button", { name: "Reset to defaults" }).click());
  await expect(note).toBeHidden();

  await open(page, member.projectId, `${address}&traits=plan`);
  const own = `${variant.slots.plan}, change the expression for plan`;
  await expect(page.getByRole("button", { name: own, exact: true })).toBeVisible();
});

test("an edit by hand ends a preset, and an address cannot bring expressions in", async ({
  page,
  member,
}) => {
  const { address, variant, user } = await findExample();
  await open(page, member.projectId, `${address}&sub=mallory.id&expressions=mallory.id`);
  await expect(page.getByText("mallory")).toHaveCount(0);
  const word = page.getByRole("button", {
    name: `${variant.slots.sub}, change the expression for sub`,
    exact: true,
  });
  await expect(word).toBeVisible();

  await page.getByRole("button", { name: "Presets" }).click();
  await page.getByRole("group", { name: "User from" }).getByRole("button", { name: user.name }).click();
  const note = page.getByRole("status").filter({ hasText: user.note });
  await expect(note).toBeVisible();
  await page.getByRole("button", { name: /, change the expression for email$/ }).click();
  const field = page.getByRole("textbox", { name: "the expression for email" });
  await field.fill(`${variant.slots.email}_address`);
  await field.press("Enter");
  await expect(note).toBeHidden();
});

test("the menu is there only where a variant has presets, and nothing axe finds is in it at any width", async ({
  page,
  member,
}) => {
  const { address, user } = await findExample();
  await open(page, member.projectId, address);
  await page.getByRole("button", { name: "Presets" }).click();
  expect(await findFaults(page, [360, 1440])).toEqual([]);
  await page.getByRole("group", { name: "User from" }).getByRole("button", { name: user.name }).click();
  await expect(page.getByRole("status").filter({ hasText: user.note })).toBeVisible();
  expect(await findFaults(page, [1440, 360])).toEqual([]);
  // A bar may be cut by its own box, where the page itself is not too wide.
  const panel = await page.getByRole("navigation", { name: "Framework" }).locator("..").boundingBox();
  const copy = await page.getByRole("button", { name: "Copy", exact: true }).first().boundingBox();
  if (!panel || !copy) throw new Error("the code bar is not shown");
  expect(copy.x + copy.width).toBeLessThanOrEqual(panel.x + panel.width);

  for (const language of await loadCatalogue()) {
    const without = language.variants.find(({ presets }) => presets.length === 0);
    if (language.kind === "client" || !without) continue;
    await open(page, member.projectId, `lang=${language.id}&framework=${without.id}`);
    await expect(page.getByRole("button", { name: "Copy", exact: true }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Presets" })).toHaveCount(0);
    break;
  }
});
