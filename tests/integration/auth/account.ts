import { auth, hashPassword } from "#lib/auth/auth.ts";
import { setAuthSecret } from "#lib/auth/auth-secret.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import type { Member } from "#lib/data/viewer.ts";
import { test as base, NOW } from "../stores.ts";

export { expect } from "@playwright/test";
export { NOW, onEachStore } from "../stores.ts";

export const PASSWORD = "tide basalt lantern";

export type Account = { email: string; userId: string; member: Member; headers: Headers };

type Fixtures = {
  /** Makes an account with a real password and signs it in. */
  signUp: (email: string) => Promise<Account>;
  account: Account;
};

export const test = base.extend<Fixtures>({
  signUp: async ({ db }, use) => {
    setAuthSecret("a secret of the sessions for these tests alone");
    await use(async (email) => {
      const visitor = { kind: "visitor", address: "192.0.2.1" } as const;
      const input = { email, passwordHash: await hashPassword(PASSWORD), productName: "Shop" };
      const made = await createFirstAccount(visitor, input, "open", NOW);
      if (!made.ok) throw new Error(`no account: ${made.reason}`);
      const headers = await signInCookie(email, PASSWORD);
      const session = await db
        .selectFrom("session")
        .select("id")
        .where("userId", "=", made.userId)
        .executeTakeFirstOrThrow();
      const { userId } = made;
      const member: Member = {
        kind: "member",
        userId,
        sessionId: session.id,
        verifiedAt: 0,
        address: "192.0.2.1",
      };
      return { email, userId, member, headers };
    });
  },

  account: async ({ signUp }, use) => {
    await use(await signUp("ada@example.com"));
  },
});

/** A new session's cookie, as a browser would send it. */
export async function signInCookie(email: string, password: string): Promise<Headers> {
  const answer = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  return new Headers({ cookie: cookies.join("; ") });
}

/** Whose session the cookie opens, or null. */
export async function findUserId(headers: Headers): Promise<string | null> {
  return (await auth().api.getSession({ headers }))?.user.id ?? null;
}
