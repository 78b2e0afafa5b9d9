import { expect, forgetSession, signUp, test } from "../fixtures.ts";

test("a member chooses a project, reads its id in every snippet, and goes back to none", async ({
  page,
  member,
}) => {
  await page.getByRole("link", { name: "Docs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Identify your users" })).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Python" }).click();
  const mint = page.getByRole("region", { name: "mint.py" });
  await expect(mint).toContainText("/p/YOUR_PROJECT_ID");

  await page.getByRole("button", { name: "Project in the snippets: No project" }).click();
  await page.getByRole("button", { name: "Storefront" }).click();
  await expect(mint).toContainText(`/p/${member.projectId}`);
  await expect(page.getByText("YOUR_PROJECT_ID")).toHaveCount(0);
  const twin = await page.request.get("/docs/python.md");
  expect(twin.headers()["cache-control"]).toBe("private, no-store");
  expect(await twin.text()).toContain(`/p/${member.projectId}`);

  await page.getByRole("button", { name: "Project in the snippets: Storefront" }).click();
  await page.getByRole("button", { name: "No project" }).click();
  await expect(mint).toContainText("/p/YOUR_PROJECT_ID");
});

test("nobody reads the id of a project that is not theirs", async ({ page, member, browser, baseURL }) => {
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const tab = await other.newPage();
  const own = await signUp(tab);
  await other.addCookies([{ name: "reqio-docs-project", value: member.projectId, url: `${baseURL}/docs` }]);
  await tab.goto("/docs/python");
  await expect(tab.getByRole("region", { name: "mint.py" })).toContainText("/p/YOUR_PROJECT_ID");
  expect(own.projectId).not.toBe(member.projectId);
  await other.close();

  // Nor does a visitor, whatever the cookie says.
  await forgetSession(page);
  await page
    .context()
    .addCookies([{ name: "reqio-docs-project", value: member.projectId, url: `${baseURL}/docs` }]);
  await page.goto("/docs/python");
  await expect(page.getByRole("region", { name: "mint.py" })).toContainText("/p/YOUR_PROJECT_ID");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
});
