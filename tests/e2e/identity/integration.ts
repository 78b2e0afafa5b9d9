import type { Page } from "@playwright/test";
import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";
import { expect, type NewMember } from "../fixtures.ts";

/** A developer's server, as far as the endpoint sees it. */
export type Integration = {
  secret: string;
  audience: string;
  /** A token of user_123, who pays $99 a year; `key` in place of the signing secret, `changes` to its claims. */
  mint: (changes?: object, key?: string) => Promise<string>;
  /** Hands a token to the endpoint, as a page of this host does. */
  post: (token: string, host?: string | null) => Promise<number>;
};

export async function connect(page: Page, { origin }: RunningReqio, { projectId }: NewMember) {
  const answer = await page.request.post(`/api/projects/${projectId}/secret`, {
    headers: { origin },
    data: { purpose: "reveal" },
  });
  const { secret }: { secret: string } = await answer.json();
  const audience = `${origin}/p/${projectId}`;
  const integration: Integration = {
    secret,
    audience,
    mint: async (changes = {}, key = secret) => {
      const now = Math.floor(Date.now() / 1000);
      const traits = { plan: "pro", amount: 9900, interval: "year" };
      const claims = { sub: "user_123", traits, aud: audience, iat: now, exp: now + 300, ...changes };
      return mintToken(claims, await importHmacKey(key));
    },
    post: async (token, host = "localhost:8000") => {
      const headers = {
        "content-type": "application/json",
        ...(host === null ? {} : { origin: `http://${host}` }),
      };
      const body = JSON.stringify({ projectId, token });
      return (await fetch(`${origin}/api/v1/identify`, { method: "POST", headers, body })).status;
    },
  };
  return integration;
}

/** The box that attempts show up in. */
export const attempts = (page: Page) => page.getByRole("region", { name: "Attempts" });

/** Its rows, newest first. */
export const rows = (page: Page) => attempts(page).locator("> ol > li");

/** The page is there and listens: what comes from now on is diagnosed. */
export async function openIdentity(page: Page, { projectId }: NewMember, query = "") {
  const listens = page.waitForResponse(`**/api/projects/${projectId}/events`);
  await page.goto(`/projects/${projectId}/settings/identity${query}`);
  await listens;
  await expect(page.getByText("Listening to your server.")).toBeAttached();
}
