import { changePassword } from "#lib/auth/change-password.ts";
import { createResetLink, resetPassword } from "#lib/auth/reset-link.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { expect, findUserId, NOW, onEachStore, PASSWORD, signInCookie, test } from "./account.ts";

const NEXT = "granite harbour violin";

onEachStore(() => {
  test("a changed password replaces the old one and ends all sessions but this", async ({
    account,
    signUp,
  }) => {
    const elsewhere = await signInCookie(account.email, PASSWORD);
    const stranger = await signUp("grace@example.com");
    const changed = await changePassword(account.member, { current: PASSWORD, next: NEXT }, NOW);
    expect(changed).toMatchObject({ ok: true });
    expect(await signIn({ email: account.email, password: PASSWORD }, new Headers())).toBe(false);
    expect(await signIn({ email: account.email, password: NEXT }, new Headers())).toBe(true);
    expect(await findUserId(account.headers)).toBe(account.userId);
    expect(await findUserId(elsewhere)).toBeNull();
    expect(await findUserId(stranger.headers)).toBe(stranger.userId);
  });

  test("a wrong current password changes nothing and costs a try", async ({ account }) => {
    const changed = await changePassword(account.member, { current: "wrong", next: NEXT }, NOW);
    expect(changed).toMatchObject({ ok: false, reason: "wrong", triesLeft: 4 });
    expect(await signIn({ email: account.email, password: PASSWORD }, new Headers())).toBe(true);
  });

  test("a changed password voids a reset link that is still open", async ({ account }) => {
    const link = await createResetLink(account.email, "https://reqio.app", NOW);
    await changePassword(account.member, { current: PASSWORD, next: NEXT }, NOW);
    expect(await resetPassword(link?.split("#")[1] ?? "", "meadow copper ladder", NOW)).toBe(false);
  });
});
