import { importHmacKey, mintToken } from "#lib/token/mint.ts";
import { appendChecksum } from "#lib/token/secret-format.ts";
import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";

const SECRET = appendChecksum(`reqio_sk_${"q".repeat(43)}`);
const AUDIENCE = "https://reqio.app/p/proj_abcdefgh01234567";

async function mint(changes: object = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: "user_1", aud: AUDIENCE, iat: now, exp: now + 300, ...changes };
  return mintToken(claims, await importHmacKey(SECRET));
}

test("a visitor pastes a token, reads each cause, and nothing is sent", async ({ page }) => {
  await page.goto("/debug", { waitUntil: "networkidle" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const verdict = page.getByRole("region", { name: "Verdict" });
  const token = page.getByLabel("Token", { exact: true });

  await token.fill(` Bearer ${await mint({ iat: Date.now(), traits: { amount: "99" } })}\n`);
  await expect(verdict.getByRole("heading", { level: 2 })).toHaveText("Refused");
  await expect(verdict.getByRole("link")).toHaveText(["token_wrapped", "iat_milliseconds", "amount_invalid"]);

  await token.fill(await mint());
  await expect(verdict.getByRole("heading", { level: 2 })).toHaveText("The claims are good");
  const secret = page.getByLabel("Signing secret, to check the signature", { exact: true });
  await secret.fill(SECRET.replace("q", "r"));
  await expect(verdict.getByRole("link")).toHaveText(["signature_invalid"]);
  await secret.fill(SECRET);
  await expect(verdict.getByRole("heading", { level: 2 })).toHaveText("Accepted");
  await page.getByLabel("Audience URL, to check aud").fill(`${AUDIENCE}/`);
  await expect(verdict.getByRole("link")).toHaveText(["aud_mismatch"]);

  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.href])).toEqual([
    0,
    0,
    page.url(),
  ]);
});

test("each example shows its mistake, and axe finds nothing with it on the page", async ({ page }) => {
  await page.goto("/debug");
  const verdict = page.getByRole("region", { name: "Verdict" });
  for (const [name, codes] of [
    ["Expired", ["secret_sample", "exp_past"]],
    ["Milliseconds", ["secret_sample", "iat_milliseconds", "exp_milliseconds"]],
    ["Python bytes", ["token_python_bytes", "secret_sample"]],
    ["Amount in dollars", ["secret_sample", "amount_invalid"]],
    ["Nothing wrong", ["secret_sample"]],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(verdict.getByRole("link"), name).toHaveText([...codes]);
  }
  expect(await findFaults(page)).toEqual([]);
});

test("it may be found: indexed, with a canonical address of this installation", async ({ page, reqio }) => {
  const answer = await page.goto("/debug");
  expect(answer?.headers()["x-robots-tag"]).toBeUndefined();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "index, follow");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${reqio.origin}/debug`);
  await expect(page.getByRole("heading", { name: /Signature verification failed/ })).toBeVisible();
});
