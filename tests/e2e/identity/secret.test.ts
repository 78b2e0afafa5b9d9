import { findSigningSecrets, isSigningSecret } from "#lib/token/secret-format.ts";
import { expect, makePlainMember, makeSessionsStale, test } from "../fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a new account lands on step 1, and the secret shows only when asked for", async ({ page, member }) => {
  await expect(page.locator("#environment")).toBeFocused();
  expect(findSigningSecrets(await page.content())).toEqual([]);
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  const [secret = ""] = findSigningSecrets(await page.content());
  expect(isSigningSecret(secret)).toBe(true);
  await page.getByRole("button", { name: "Hide" }).click();
  expect(findSigningSecrets(await page.content())).toEqual([]);
  expect(member.projectId).toMatch(/^proj_/);
});

test("a revealed secret hides on Esc, with the tab, and after 60 seconds", async ({ page, member }) => {
  expect(member.email).toContain("@");
  await page.clock.install();
  const reveal = page.getByRole("button", { name: "Reveal" });
  const shown = page.getByText("Signed with your secret.");

  await reveal.click();
  await expect(shown).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(reveal).toBeVisible();

  await reveal.click();
  await expect(shown).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(reveal).toBeVisible();

  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: false, configurable: true }));
  await reveal.click();
  await expect(shown).toBeVisible();
  await page.clock.runFor(59_000);
  await expect(shown).toBeVisible();
  await page.clock.runFor(1_500);
  await expect(reveal).toBeVisible();
});

test("an answer that arrives after the person turned away is dropped", async ({ page, member }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/api/projects/${member.projectId}/secret`, async (route) => {
    const answer = await route.fetch();
    await released;
    await route.fulfill({ response: answer });
  });
  const arrived = page.waitForResponse("**/secret");
  await page.getByRole("button", { name: "Reveal" }).click();
  await page.keyboard.press("Escape");
  release();
  await arrived;
  await expect(page.getByRole("button", { name: "Reveal" })).toBeEnabled();
  expect(findSigningSecrets(await page.content())).toEqual([]);
});

test("copying takes the secret without showing it, alone or with all three lines", async ({
  page,
  member,
  reqio,
}) => {
  await page.getByRole("button", { name: "Copy secret" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  const alone = await page.evaluate(() => navigator.clipboard.readText());
  expect(isSigningSecret(alone)).toBe(true);

  await page.getByRole("button", { name: "Copy with secret" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      `REQIO_SECRET=${alone}\nREQIO_AUDIENCE=${reqio.origin}/p/${member.projectId}\nREQIO_PROJECT_ID=${member.projectId}\n`,
    );
  expect(findSigningSecrets(await page.content())).toEqual([]);
});

test("where the clipboard refuses, the secret comes into view, selected", async ({ page, member }) => {
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    document.execCommand = () => false;
  });
  await page.getByRole("button", { name: "Copy secret" }).click();
  await expect(page.getByRole("button", { name: "Hide" })).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(isSigningSecret(selected)).toBe(true);
  expect(member.projectId).not.toBe("");
});

test.describe("in a session that is not fresh", () => {
  // The browser writes a refused request to its console by itself.
  test.use({ expectedErrors: [/status of 403/] });

  test("the password is asked for in the secret's place, and a wrong one costs a try", async ({
    page,
    member,
    reqio,
  }) => {
    makeSessionsStale(reqio, member.email);
    await page.getByRole("button", { name: "Reveal" }).click();
    const password = page.getByLabel("Your password");
    await expect(password).toBeFocused();
    await password.fill("not the password");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Wrong password. 4 of 5 tries left.")).toBeVisible();
    await expect(password).toHaveValue("");
    await password.fill(member.password);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Signed with your secret.")).toBeVisible();
    expect(isSigningSecret(findSigningSecrets(await page.content())[0] ?? "")).toBe(true);
  });

  test("a copy goes on by itself once the password is given", async ({ page, member, reqio }) => {
    makeSessionsStale(reqio, member.email);
    await page.getByRole("button", { name: "Copy with secret" }).click();
    await page.getByLabel("Your password").fill(member.password);
    await page.getByRole("button", { name: "Copy", exact: true }).first().click();
    await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^REQIO_SECRET=reqio_sk_\w{49}\nREQIO_AUDIENCE=/);
    expect(findSigningSecrets(await page.content())).toEqual([]);
  });

  test("Esc takes the question back", async ({ page, member, reqio }) => {
    makeSessionsStale(reqio, member.email);
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.getByLabel("Your password")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Reveal" })).toBeVisible();
  });
});

test.describe("for a member who may not see it", () => {
  test.use({ expectedErrors: [/status of 403/] });

  test("the secret stays masked, and the page says who can see it", async ({ page, member, reqio }) => {
    makePlainMember(reqio, member.email);
    await page.reload();
    await expect(page.getByText("Only an owner or admin can see or rotate it")).toBeVisible();
    await expect(page.getByText("Only an owner or admin can sign for real.").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Reveal" })).toHaveCount(0);
    await page.getByRole("button", { name: "Copy without secret" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^REQIO_AUDIENCE=.*\nREQIO_PROJECT_ID=.*\n$/);

    const answer = await page.request.post(`/api/projects/${member.projectId}/secret`, {
      headers: { origin: reqio.origin },
      data: { purpose: "reveal" },
    });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "forbidden" });
  });
});
