import { expect, makePlainMember, test } from "../fixtures.ts";
import { seedPerson, seedPersons } from "./seed-persons.ts";

const warning = {
  code: "interval_invalid",
  severity: "warning",
  claim: "traits.interval",
  message: 'traits.interval is "yearly".',
  fix: 'Send "year".',
};

test("a person's page shows what their newest token said, and what was wrong in it", async ({
  page,
  member,
  reqio,
}) => {
  const account = { id: "acme_7", name: "Acme" };
  const sub = "a&b=c#d/../é 100%+";
  seedPerson(reqio, member.projectId, { sub, plan: "pro", cents: 990_000, account, warnings: [warning] });
  await page.goto(`/projects/${member.projectId}/people`);
  await page.getByRole("link", { name: sub }).click();
  await expect(page.getByRole("heading", { name: sub, level: 1 })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText("$9,900.00 per month");
  await expect(main).toContainText("acme_7");
  await expect(main).toContainText(warning.message);
  await expect(main).toContainText(warning.fix);
  await expect(page.getByRole("link", { name: "interval_invalid" })).toHaveAttribute(
    "href",
    "/docs/findings#interval_invalid",
  );
  const people = page.getByRole("navigation", { name: "Project" }).getByRole("link", { name: "People" });
  await expect(people).toHaveAttribute("aria-current", "true");
});

test("deleting says what will happen, can be left, and leads back to the others", async ({
  page,
  member,
  reqio,
}) => {
  seedPersons(reqio, member.projectId, 3);
  await page.goto(`/projects/${member.projectId}/people`);
  await expect(page.getByRole("region", { name: "Totals" })).toContainText(/Persons\s*3/);
  await page.goto(`/projects/${member.projectId}/people/person?id=user_1`);
  const opener = page.getByRole("button", { name: "Delete person…" });
  await opener.click();
  const dialog = page.getByRole("dialog", { name: "Delete this person" });
  await expect(dialog).toContainText("user_1");
  await expect(dialog).toContainText("A token that your server mints later does");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(opener).toBeFocused();
  await opener.click();
  await dialog.getByRole("button", { name: "Delete person" }).click();
  await expect(page).toHaveURL(`/projects/${member.projectId}/people`);
  await expect(page.getByRole("rowheader", { name: "user_0" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "user_1" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Totals" })).toContainText(/Persons\s*2/);
});

test("a plain member sees persons and deletes none", async ({ page, member, reqio }) => {
  seedPersons(reqio, member.projectId, 3);
  makePlainMember(reqio, member.email);
  await page.goto(`/projects/${member.projectId}/people/person?id=user_1`);
  await expect(page.getByRole("heading", { name: "user_1", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete person…" })).toHaveCount(0);
});

test("what a person is called runs nothing and moves nothing around it", async ({ page, member, reqio }) => {
  const hostile = ['<img src=x onerror="document.title=1">', "שלום) 5$", " ", "\u200b", "x".repeat(255)];
  for (const text of hostile) {
    seedPerson(reqio, member.projectId, {
      sub: text,
      email: `${text}@example.com`,
      plan: text.slice(0, 100),
      cents: 500,
      account: { id: text, name: text.slice(0, 200) },
    });
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/projects/${member.projectId}/people`);
  await expect(page.getByRole("rowheader")).toHaveCount(hostile.length + hostile.length);
  await expect(page.getByRole("link", { name: "U+0020" })).toBeVisible();
  await expect(page.getByRole("link", { name: "U+200B" })).toBeVisible();
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await page.getByRole("link", { name: "<img" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(hostile[0] ?? "");
  await page.goto(`/projects/${member.projectId}/people/person?id=${"x".repeat(255)}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe("nobody", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("is not found under an id that was never seen", async ({ page, member }) => {
    for (const query of ["?id=nobody", "?id=%00", "", "?id=a&id=b"]) {
      const answer = await page.goto(`/projects/${member.projectId}/people/person${query}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "Person not found" })).toBeVisible();
    }
    await page.getByRole("link", { name: "Go to People" }).click();
    await expect(page).toHaveURL(`/projects/${member.projectId}/people`);
  });
});
