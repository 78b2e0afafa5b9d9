import { createHmac } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { findSigningSecrets } from "#lib/token/secret-format.ts";
import { filesHolding } from "#tests/e2e/files-holding.ts";
import { expect, type NewMember, signUp, test } from "#tests/e2e/fixtures.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";

const MARK = "a person that nobody else is called";

async function check(from: APIRequestContext, { origin }: RunningReqio, projectId: string, token: string) {
  const address = `/api/projects/${projectId}/check`;
  const answer = await from.post(address, { headers: { origin }, data: { token } });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  return { status: answer.status(), headers: answer.headers(), text: await answer.text() };
}

async function revealSecret(from: APIRequestContext, { origin }: RunningReqio, { projectId }: NewMember) {
  const address = `/api/projects/${projectId}/secret`;
  const answer = await from.post(address, { headers: { origin }, data: { purpose: "copy" } });
  const [secret = ""] = findSigningSecrets(await answer.text());
  expect(secret).not.toBe("");
  return secret;
}

function mint({ origin }: RunningReqio, { projectId }: NewMember, key: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: MARK, aud: `${origin}/p/${projectId}`, iat: now, exp: now + 300 };
  const head = [{ alg: "HS256" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${head}.${createHmac("sha256", key).update(head).digest("base64url")}`;
}

test("a pasted token is explained to a member, and nothing of it stays in log or store", async ({
  page,
  member,
  reqio,
}) => {
  const secret = await revealSecret(page.request, reqio, member);
  const good = mint(reqio, member, secret);
  const bad = mint(reqio, member, `${secret}\n`);
  const verdicts = [];
  for (const token of [good, bad]) {
    const { status, text } = await check(page.request, reqio, member.projectId, token);
    expect(status).toBe(200);
    expect(text).not.toContain(secret);
    const { diagnosis } = JSON.parse(text);
    verdicts.push([diagnosis.signature, diagnosis.findings.map(({ code }: { code: string }) => code)]);
  }
  expect(verdicts).toEqual([
    ["valid", []],
    ["invalid", ["secret_wrapped"]],
  ]);

  const [, payload = "", signature = ""] = bad.split(".");
  for (const part of [payload, signature, good.split(".")[2] ?? "", MARK]) {
    expect(reqio.log()).not.toContain(part);
    expect(await filesHolding(reqio.dataDir, part)).toEqual([]);
  }
  expect(reqio.log()).toContain("/check");
});

test("the 31st check in a minute is refused with the time to wait, other members and projects are not", async ({
  page,
  member,
  browser,
  reqio,
}) => {
  const other = await browser.newContext({ baseURL: reqio.origin });
  const stranger = await signUp(await other.newPage());
  const statuses = [];
  for (let count = 0; count < 30; count++) {
    statuses.push((await check(page.request, reqio, member.projectId, "eyJ")).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
  const refused = await check(page.request, reqio, member.projectId, "eyJ");
  expect(refused.status).toBe(429);
  expect(JSON.parse(refused.text)).toMatchObject({ code: "rate_limited" });
  const seconds = Number(refused.headers["retry-after"]);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect((await check(other.request, reqio, stranger.projectId, "eyJ")).status).toBe(200);
  // Somebody else's project is none.
  expect((await check(other.request, reqio, member.projectId, "eyJ")).status).toBe(404);
  await other.close();
});
