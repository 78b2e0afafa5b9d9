import path from "node:path";
import { findSigningSecrets } from "#lib/token/secret-format.ts";
import { filesHolding } from "./files-holding.ts";
import { expect, test } from "./fixtures.ts";

test("no page, RSC payload, client bundle, log or database file holds a revealed secret, old or new", async ({
  page,
  member,
  reqio,
}) => {
  const answers: { url: string; body: Promise<string> }[] = [];
  page.on("response", (response) => {
    answers.push({ url: response.url(), body: response.text().catch(() => "") });
  });
  const reveal = async () => {
    await page.getByRole("button", { name: "Reveal" }).click();
    await expect(page.getByText("Signed with your secret.")).toBeVisible();
    const [secret = ""] = findSigningSecrets(await page.content());
    expect(secret).not.toBe("");
    return secret;
  };
  const old = await reveal();
  await page.getByRole("button", { name: "Rotate…" }).click();
  const rotation = page.getByRole("dialog", { name: "Rotate the secret" });
  await rotation.getByRole("button", { name: "Rotate", exact: true }).click();
  await expect(rotation).toBeHidden();
  const current = await reveal();
  expect(current).not.toBe(old);
  await page.getByRole("button", { name: "Copy secret" }).click();
  await page.getByRole("button", { name: "Hide" }).click();
  await page.getByRole("button", { name: "End now…" }).click();
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "has ended" })).toBeVisible();

  const identity = `/projects/${member.projectId}/settings/identity`;
  for (const address of [
    identity,
    `/projects/${member.projectId}/settings/general`,
    "/projects",
    "/account",
  ]) {
    await page.goto(address, { waitUntil: "networkidle" });
    const rsc = await page.request.get(`${address}?_rsc=1`, { headers: { rsc: "1" } });
    answers.push({ url: `${address} (RSC)`, body: rsc.text() });
  }
  for (const secret of [old, current]) {
    const told = [];
    for (const { url, body } of answers)
      if ((await body).includes(secret)) told.push(new URL(url, reqio.origin).pathname);
    expect(new Set(told)).toEqual(new Set([`/api/projects/${member.projectId}/secret`]));

    expect(reqio.log()).not.toContain(secret);
    expect(await filesHolding(reqio.dataDir, secret)).toEqual([]);
    expect(await filesHolding(path.resolve(".next/static"), secret)).toEqual([]);
    expect(page.url()).not.toContain(secret);
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]),
    );
    expect(kept).not.toContain(secret);
  }
});

test("the secret's route answers nobody else's page, nobody signed out, and no other project", async ({
  page,
  member,
  request,
  reqio,
}) => {
  const address = `/api/projects/${member.projectId}/secret`;
  const ask = (from: typeof request, options: { origin?: string; data?: unknown; to?: string } = {}) =>
    from.post(options.to ?? address, {
      headers: { origin: options.origin ?? reqio.origin, "content-type": "application/json" },
      data: options.data ?? { purpose: "reveal" },
    });
  const refused = async (answer: ReturnType<typeof ask>) => {
    const response = await answer;
    expect(await response.text()).not.toContain("reqio_sk_");
    expect(response.headers()["cache-control"]).toContain("no-store");
    return response.status();
  };
  expect(await refused(ask(page.request, { origin: "https://evil.example" }))).toBe(403);
  expect(await refused(ask(request))).toBe(401);
  expect(await refused(ask(page.request, { data: { purpose: "steal" } }))).toBe(400);
  expect(await refused(ask(page.request, { data: "{" }))).toBe(400);
  const other = "/api/projects/proj_0000000000000000/secret";
  expect(await refused(ask(page.request, { to: other }))).toBe(404);
  expect((await ask(page.request)).status()).toBe(200);
});
