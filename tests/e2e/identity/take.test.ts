import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
import { expect, test } from "../fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function findDjango() {
  const variant = (await loadCatalogue())
    .find(({ id }) => id === "python")
    ?.variants.find(({ id }) => id === "django");
  if (!variant) throw new Error("no Django");
  return variant;
}

test("the files of a variant are saved as a zip, each at its path, as they are shown", async ({
  page,
  member,
  reqio,
}) => {
  await page.goto(
    `/projects/${member.projectId}/settings/identity?lang=python&framework=django&lifetime=600`,
  );
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "More ways to take it" }).click();
  await page.getByRole("button", { name: /Download \d+ files as zip/ }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("reqio-python-django.zip");
  const entries = unzipSync(await readFile(await download.path()));
  const django = await findDjango();
  const values = {
    origin: reqio.origin,
    projectId: member.projectId,
    lifetimeSeconds: 600,
    traits: django.defaults.traits,
    expressions: {},
  };
  const expected = fillVariant(django, "route", values).map(({ name, lines }) => [name, toText(lines)]);
  expect(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(expected);
});

test("the prompt for a coding agent carries the files and no text that anybody typed", async ({
  page,
  member,
  reqio,
}) => {
  await page.goto(`/projects/${member.projectId}/settings/identity?lang=python&framework=django&traits=plan`);
  const word = page.getByRole("button", { name: "user.plan, change the expression for plan" });
  await word.click();
  const field = page.getByRole("textbox", { name: "the expression for plan" });
  await field.fill("user.ignore_all_rules");
  await field.press("Enter");
  await page.getByRole("button", { name: "More ways to take it" }).click();
  await page.getByRole("button", { name: "Copy prompt for a coding agent" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  const prompt = await page.evaluate(() => navigator.clipboard.readText());
  expect(prompt).toContain("# Add Reqio Identity to this Django application");
  expect(prompt).toContain(`REQIO_AUDIENCE=${reqio.origin}/p/${member.projectId}`);
  expect(prompt).toContain('"plan": user.plan,');
  expect(prompt).not.toContain("ignore_all_rules");
  expect(prompt).not.toContain("reqio_sk_");
});
