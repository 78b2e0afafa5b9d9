import { describeRefusedStepUp, stepUp } from "#lib/auth/step-up.ts";
import { expect, NOW, onEachStore, PASSWORD, test } from "./account.ts";

const MINUTE = 60_000;

onEachStore(() => {
  test("the right password makes the session fresh from now on", async ({ account, db }) => {
    const proof = await stepUp(account.member, PASSWORD, NOW);
    expect(proof).toEqual({ ok: true, member: { ...account.member, verifiedAt: NOW } });
    const session = await db.selectFrom("session").select("verifiedAt").executeTakeFirst();
    expect(session).toEqual({ verifiedAt: NOW });
  });

  test("a wrong password says how many tries are left and changes nothing", async ({ account, db }) => {
    const before = await db.selectFrom("session").select("verifiedAt").executeTakeFirst();
    const proof = await stepUp(account.member, "wrong", NOW);
    expect(proof).toMatchObject({ ok: false, reason: "wrong", triesLeft: 4 });
    expect(await db.selectFrom("session").select("verifiedAt").executeTakeFirst()).toEqual(before);
  });

  test("after five wrong ones even the right one waits, until the first is 15 minutes old", async ({
    account,
  }) => {
    for (let minute = 0; minute < 5; minute++) {
      expect(await stepUp(account.member, "wrong", NOW + minute * MINUTE)).toMatchObject({ reason: "wrong" });
    }
    const retryAt = NOW + 15 * MINUTE;
    expect(await stepUp(account.member, PASSWORD, retryAt - 1)).toEqual({
      ok: false,
      reason: "locked",
      retryAt,
    });
    expect(await stepUp(account.member, PASSWORD, retryAt)).toMatchObject({ ok: true });
  });

  test("asking while locked does not lengthen the wait", async ({ account }) => {
    for (let count = 0; count < 9; count++) await stepUp(account.member, "wrong", NOW);
    expect(await stepUp(account.member, PASSWORD, NOW + 14 * MINUTE)).toMatchObject({ reason: "locked" });
    expect(await stepUp(account.member, PASSWORD, NOW + 15 * MINUTE)).toMatchObject({ ok: true });
  });

  test("of twenty at once five are looked at, at most", async ({ account }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => stepUp(account.member, "wrong", NOW)));
    const looked = answers.filter((answer) => !answer.ok && answer.reason === "wrong");
    expect(looked.length).toBeLessThanOrEqual(5);
    expect(await stepUp(account.member, PASSWORD, NOW)).toMatchObject({ ok: looked.length < 5 });
  });

  test("the right password gives no try back to somebody who guesses beside it", async ({ account }) => {
    for (let count = 0; count < 3; count++) await stepUp(account.member, "wrong", NOW);
    expect(await stepUp(account.member, PASSWORD, NOW)).toMatchObject({ ok: true });
    expect(await stepUp(account.member, "wrong", NOW)).toMatchObject({ reason: "wrong", triesLeft: 0 });
    expect(await stepUp(account.member, "wrong", NOW)).toMatchObject({ reason: "locked" });
  });

  test("another account's tries are its own", async ({ account, signUp }) => {
    const other = await signUp("grace@example.com");
    for (let count = 0; count < 6; count++) await stepUp(account.member, "wrong", NOW);
    expect(await stepUp(other.member, PASSWORD, NOW)).toMatchObject({ ok: true });
  });
});

test("a refusal says in words what is left and how long to wait", () => {
  const wrong = { ok: false, reason: "wrong", retryAt: NOW + 15 * MINUTE } as const;
  expect(describeRefusedStepUp({ ...wrong, triesLeft: 2 }, NOW)).toBe("Wrong password. 2 of 5 tries left.");
  expect(describeRefusedStepUp({ ...wrong, triesLeft: 0 }, NOW)).toBe(
    "Wrong password. Try again in 15 minutes.",
  );
  const locked = { ok: false, reason: "locked", retryAt: NOW + 20_000 } as const;
  expect(describeRefusedStepUp(locked, NOW)).toBe("All 5 tries are used up. Try again in 1 minute.");
});
