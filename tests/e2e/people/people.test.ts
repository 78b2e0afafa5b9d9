import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { seedPerson, seedPersons } from "./seed-persons.ts";

const rows = (page: Page) => page.getByRole("region", { name: "Persons" }).getByRole("row");
const firstIds = async (page: Page) =>
  (await page.getByRole("region", { name: "Persons" }).getByRole("rowheader").allInnerTexts()).slice(0, 3);

async function press(page: Page, name: string) {
  const before = page.url();
  await page.getByRole("columnheader", { name }).getByRole("link").click();
  await page.waitForURL((url) => url.href !== before);
}

test("a project without persons leads to where one sets identity up", async ({ page, member }) => {
  await page.getByRole("navigation", { name: "Project" }).getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { name: "Nobody identified yet" })).toBeVisible();
  await expect(page.getByRole("search")).toHaveCount(0);
  await page.getByRole("link", { name: "Set up identity" }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${member.projectId}/settings/identity`));
});

test("persons are listed with plan, account and revenue, and totals count an account once", async ({
  page,
  member,
  reqio,
}) => {
  const account = { id: "acme", name: "Acme" };
  seedPerson(reqio, member.projectId, {
    sub: "ada",
    email: "ada@example.com",
    plan: "pro",
    cents: 82_500,
    account,
  });
  seedPerson(reqio, member.projectId, { sub: "bob", plan: "pro", cents: 82_500, account });
  seedPerson(reqio, member.projectId, { sub: "eve" });
  await page.goto(`/projects/${member.projectId}/people`);
  const row = page.getByRole("row", { name: /^ada / });
  await expect(row).toContainText("ada@example.com");
  await expect(row).toContainText("Acme");
  await expect(row).toContainText("$825.00");
  await expect(rows(page)).toHaveCount(1 + 3);
  const totals = page.getByRole("region", { name: "Totals" });
  await expect(totals).toContainText(/Persons\s*3/);
  await expect(totals).toContainText(/Accounts\s*2/);
  await expect(totals).toContainText(/Monthly revenue\s*\$825\.00\s*unknown for 1 of the accounts/);
  const plan = totals.getByRole("row", { name: /pro/ });
  await expect(plan).toContainText("100 %");
  await expect(plan).toContainText("1 account");
});

test("a column's head sorts, says so, and turns round", async ({ page, member, reqio }) => {
  seedPersons(reqio, member.projectId, 120);
  await page.goto(`/projects/${member.projectId}/people`);
  const head = (name: string) => page.getByRole("columnheader", { name });
  await expect(head("Last seen")).toHaveAttribute("aria-sort", "descending");
  await press(page, "ID");
  await expect(head("ID")).toHaveAttribute("aria-sort", "ascending");
  await expect(head("Last seen")).not.toHaveAttribute("aria-sort", /./);
  expect(await firstIds(page)).toEqual(["user_0", "user_1", "user_10"]);
  await press(page, "ID");
  await expect(head("ID")).toHaveAttribute("aria-sort", "descending");
  expect(await firstIds(page)).toEqual(["user_99", "user_98", "user_97"]);
  await press(page, "E-mail");
  await expect(head("E-mail")).toHaveAttribute("aria-sort", "ascending");
  await expect(rows(page).nth(1)).toContainText("Person.101@example.com");
  await page.goBack();
  await expect(head("ID")).toHaveAttribute("aria-sort", "descending");
});

test("pages lead on and back, and stay what they were when others come", async ({ page, member, reqio }) => {
  seedPersons(reqio, member.projectId, 120);
  await page.goto(`/projects/${member.projectId}/people?sort=id`);
  const first = await firstIds(page);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByRole("link", { name: "Previous page" })).toBeVisible();
  const second = await firstIds(page);
  expect(second).not.toEqual(first);
  seedPerson(reqio, member.projectId, { sub: "a first one" });
  await page.reload();
  expect(await firstIds(page)).toEqual(second);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByRole("link", { name: "Next page" })).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1 + 20);
  await page.getByRole("link", { name: "First page" }).click();
  await expect(rows(page).nth(1)).toContainText("a first one");
});

test("a search finds by the begin of id or e-mail, a plan narrows it, and both stand in the address", async ({
  page,
  member,
  reqio,
}) => {
  seedPersons(reqio, member.projectId, 120);
  seedPerson(reqio, member.projectId, { sub: "ada", email: "Person.Ada@example.com", plan: "-odd & plan" });
  await page.goto(`/projects/${member.projectId}/people`);
  await page.getByLabel("Search by ID or e-mail").fill("person.ada");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(rows(page)).toHaveCount(1 + 1);
  await page.getByLabel("Search by ID or e-mail").fill("user_11");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1 + 11);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByLabel("Search by ID or e-mail")).toHaveValue("");
  await page.getByLabel("Plan").selectOption({ label: "-odd & plan" });
  await expect(rows(page)).toHaveCount(1 + 1);
  await page.reload();
  await expect(page.getByLabel("Plan")).toHaveValue("--odd & plan");
  await expect(rows(page).nth(1)).toContainText("ada");
  await page.getByLabel("Plan").selectOption({ label: "No plan" });
  await expect(page.getByRole("rowheader", { name: "user_0", exact: true })).toBeVisible();
  await expect(rows(page).nth(1)).toContainText("unknown");
});

test("it says when nobody is found, and when an address leads to no page of the list", async ({
  page,
  member,
  reqio,
}) => {
  seedPersons(reqio, member.projectId, 3);
  await page.goto(`/projects/${member.projectId}/people?q=nobody&plan=pro`);
  await expect(
    page.getByText("Nobody on the plan “pro” has an ID or e-mail that begins with “nobody”."),
  ).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Show all" }).last().click();
  await expect(rows(page)).toHaveCount(1 + 3);
  await page.goto(`/projects/${member.projectId}/people?cursor=broken`);
  await expect(page.getByRole("heading", { name: "This page of the list cannot be opened" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the first page" }).click();
  await expect(rows(page)).toHaveCount(1 + 3);
});

test("amounts are of the project's currency, which may have no minor unit", async ({
  page,
  member,
  reqio,
}) => {
  seedPerson(reqio, member.projectId, { sub: "ada", plan: "pro", cents: 1_250 });
  await page.goto(`/projects/${member.projectId}/settings/general`);
  await page.getByLabel("Currency").selectOption("JPY");
  await page.getByRole("button", { name: "Save currency" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Currency saved." })).toBeVisible();
  await page.goto(`/projects/${member.projectId}/people`);
  await expect(page.getByRole("row", { name: /^ada / })).toContainText("¥1,250");
  await expect(page.getByRole("region", { name: "Totals" })).toContainText("¥1,250");
});

test.describe("without script", () => {
  test("list, search, order and pages work", async ({ page, member, reqio, browser }) => {
    seedPersons(reqio, member.projectId, 120);
    const storageState = await page.context().storageState();
    const context = await browser.newContext({
      baseURL: reqio.origin,
      javaScriptEnabled: false,
      storageState,
    });
    const plain = await context.newPage();
    await plain.goto(`/projects/${member.projectId}/people`);
    await plain.getByRole("columnheader", { name: "ID" }).getByRole("link").click();
    await expect(plain.getByRole("rowheader").first()).toBeVisible();
    expect(await firstIds(plain)).toEqual(["user_0", "user_1", "user_10"]);
    await plain.getByRole("link", { name: "Next page" }).click();
    await expect(plain.getByRole("link", { name: "Previous page" })).toBeVisible();
    await plain.getByLabel("Search by ID or e-mail").fill("user_11");
    await plain.getByRole("button", { name: "Search" }).click();
    await expect(rows(plain)).toHaveCount(1 + 11);
    await expect(plain.getByRole("columnheader", { name: "ID" })).toHaveAttribute("aria-sort", "ascending");
    await context.close();
  });
});
