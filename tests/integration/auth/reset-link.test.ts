import { createResetLink, resetPassword } from "#lib/auth/reset-link.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { stepUp } from "#lib/auth/step-up.ts";
import { type Account, expect, findUserId, NOW, onEachStore, PASSWORD, test } from "./account.ts";

const NEXT = "granite harbour violin";
const HOUR = 3_600_000;

onEachStore(() => {
  test("a link's token stands in the fragment, and the store keeps no part of it", async ({
    account,
    db,
  }) => {
    const link = await createResetLink(account.email, "https://reqio.app", NOW);
    expect(link).toMatch(/^https:\/\/reqio\.app\/reset-password#[\w-]{43}$/);
    const rows = JSON.stringify(await db.selectFrom("resetLink").selectAll().execute());
    expect(rows).not.toContain(tokenOf(link));
  });

  test("a link sets the password once and ends all sessions", async ({ account }) => {
    const token = await makeToken(account);
    expect(await resetPassword(token, NEXT, NOW)).toBe(true);
    expect(await findUserId(account.headers)).toBeNull();
    expect(await signIn({ email: account.email, password: PASSWORD }, new Headers())).toBe(false);
    expect(await signIn({ email: account.email, password: NEXT }, new Headers())).toBe(true);
    expect(await resetPassword(token, "meadow copper ladder", NOW)).toBe(false);
    expect(await signIn({ email: account.email, password: NEXT }, new Headers())).toBe(true);
  });

  test("of two that use a link at once one wins", async ({ account }) => {
    const token = await makeToken(account);
    const won = await Promise.all([resetPassword(token, NEXT, NOW), resetPassword(token, PASSWORD, NOW)]);
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test("a link is good for an hour", async ({ account }) => {
    const token = await makeToken(account);
    expect(await resetPassword(token, NEXT, NOW + HOUR)).toBe(false);
    expect(await resetPassword(token, NEXT, NOW + HOUR - 1)).toBe(true);
  });

  test("a newer link voids the one before", async ({ account }) => {
    const older = await makeToken(account);
    const newer = await makeToken(account);
    expect(await resetPassword(older, NEXT, NOW)).toBe(false);
    expect(await resetPassword(newer, NEXT, NOW)).toBe(true);
  });

  test("a link gives somebody who is locked out their tries back", async ({ account }) => {
    for (let count = 0; count < 5; count++) await stepUp(account.member, "wrong", NOW);
    await resetPassword(await makeToken(account), NEXT, NOW);
    expect(await stepUp(account.member, NEXT, NOW)).toMatchObject({ ok: true });
  });

  test("there is no link for an e-mail without an account, and none for a made-up token", async ({
    account,
  }) => {
    expect(await createResetLink("grace@example.com", "https://reqio.app", NOW)).toBeNull();
    expect(await resetPassword("x".repeat(43), NEXT, NOW)).toBe(false);
    expect(await signIn({ email: account.email, password: PASSWORD }, new Headers())).toBe(true);
  });
});

async function makeToken(account: Account): Promise<string> {
  return tokenOf(await createResetLink(account.email, "https://reqio.app", NOW));
}

function tokenOf(link: string | null): string {
  return link?.split("#")[1] ?? "";
}
