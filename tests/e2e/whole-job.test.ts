import { decodeToken } from "#lib/token/decode.ts";
import { findMissingToolchain } from "#tests/conformance/environments.ts";
import { copy, copyWhen } from "./clipboard.ts";
import { expect, test } from "./fixtures.ts";
import { Shop } from "./shop.ts";
import { chooseDjango, takeDjango } from "./take-django.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("from sign-up to a token that verifies, with a fresh Django project", async ({
  page,
  member,
  reqio,
}) => {
  test.setTimeout(600_000);
  expect(await findMissingToolchain("python"), "what Python lacks on this machine").toBeNull();

  // The dashboard: the values, then the code, all by the clipboard.
  await page.getByRole("button", { name: "Reveal" }).click();
  await expect(page.getByText("Signed with your secret.")).toBeVisible();
  const environment = await copy(page, "Copy with secret");
  const previewToken = await copy(page, "Copy token");
  await chooseDjango(page);
  const djangoToken = decodeToken(await copyWhen(page, "Copy token", (token) => token !== previewToken));
  const { files, tag } = await takeDjango(page);

  // The developer's side: a project as Django makes it, those files in it, those values in its environment.
  const shop = await Shop.create(environment);
  try {
    await shop.place(files, tag);
    await shop.manage("migrate", "--verbosity", "0");
    const session = await shop.signIn("grace", "grace@example.com");
    const origin = await shop.serve();

    expect((await fetch(`${origin}/reqio/token`)).status).toBe(204);
    const answer = await fetch(`${origin}/reqio/token`, { headers: { cookie: `sessionid=${session}` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const { token }: { token: string } = await answer.json();
    const html = await (await fetch(`${origin}/`)).text();
    expect(html).toContain(`data-project-id="${member.projectId}"`);
    expect(html).toContain('data-identity-url="/reqio/token"');

    // Reqio's side: the token verifies, and says what the preview said.
    const identified = await fetch(`${reqio.origin}/api/v1/identify`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ projectId: member.projectId, token }),
    });
    expect(identified.status).toBe(200);
    expect(await identified.json()).toMatchObject({
      person: { id: "1", email: "grace@example.com", plan: null, monthlyRevenue: null },
      warnings: [],
    });
    const minted = decodeToken(token);
    expect(minted?.header).toEqual(djangoToken?.header);
    const shapeOf = (payload: object | undefined) => {
      const claims = new Map(Object.entries(payload ?? {}));
      const lifetime = Number(claims.get("exp")) - Number(claims.get("iat"));
      return { names: [...claims.keys()], aud: claims.get("aud"), lifetime };
    };
    expect(shapeOf(minted?.payload)).toEqual(shapeOf(djangoToken?.payload));
  } finally {
    await shop.remove();
  }
});
