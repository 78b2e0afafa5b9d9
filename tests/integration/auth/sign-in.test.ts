import { auth } from "#lib/auth/auth.ts";
import { signIn, signOut } from "#lib/auth/sign-in.ts";
import { expect, findUserId, onEachStore, PASSWORD, signInCookie, test } from "./account.ts";

onEachStore(() => {
  test("the right password opens a session, whatever the e-mail's capitals", async ({ account, db }) => {
    const before = Date.now();
    expect(await signIn({ email: "ADA@Example.com", password: PASSWORD }, new Headers())).toBe(true);
    const sessions = await db
      .selectFrom("session")
      .selectAll()
      .where("userId", "=", account.userId)
      .execute();
    expect(sessions).toHaveLength(2);
    expect(Math.max(...sessions.map((session) => Number(session.verifiedAt)))).toBeGreaterThanOrEqual(before);
  });

  for (const [what, email] of [
    ["a wrong password", "ada@example.com"],
    ["an unknown e-mail", "grace@example.com"],
    ["something that is no e-mail", "ada"],
  ] as const) {
    test(`${what} opens nothing`, async ({ account, db }) => {
      expect(await signIn({ email, password: "another password" }, new Headers())).toBe(false);
      expect(await db.selectFrom("session").select("userId").execute()).toEqual([{ userId: account.userId }]);
    });
  }

  test("a session tells where it was opened", async ({ account, db }) => {
    const headers = new Headers({ "x-reqio-address": "198.51.100.7", "user-agent": "Firefox" });
    await signIn({ email: account.email, password: PASSWORD }, headers);
    const session = await db
      .selectFrom("session")
      .select(["ipAddress", "userAgent"])
      .where("userAgent", "=", "Firefox")
      .executeTakeFirst();
    expect(session).toEqual({ ipAddress: "198.51.100.7", userAgent: "Firefox" });
  });

  test("signing out ends this session and no other", async ({ account }) => {
    const other = await signInCookie(account.email, PASSWORD);
    await signOut(account.headers);
    expect(await findUserId(account.headers)).toBeNull();
    expect(await findUserId(other)).toBe(account.userId);
  });

  test("a cookie that somebody wrote or cut opens nothing", async ({ account }) => {
    const cookie = account.headers.get("cookie") ?? "";
    const [token = ""] = cookie.split(".", 3).slice(1);
    expect(await findUserId(new Headers({ cookie: cookie.slice(0, -4) }))).toBeNull();
    expect(await findUserId(new Headers({ cookie: `reqio.${token}` }))).toBeNull();
  });

  test("reading a session writes nothing", async ({ account, db }) => {
    const read = () => db.selectFrom("session").selectAll().execute();
    const before = await read();
    await auth().api.getSession({ headers: account.headers });
    expect(await read()).toEqual(before);
  });
});
