import { hashPassword } from "#lib/auth/auth.ts";
import { setAuthSecret } from "#lib/auth/auth-secret.ts";
import { openKeys } from "#lib/data/open-keys.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { openStore } from "#lib/db/open-store.ts";
import { signInCookie } from "#tests/integration/auth/account.ts";
import { leaveStore, NOW, test as storeTest, type TestEnvironment } from "#tests/integration/stores.ts";
import { type RunningReqio, startReqio } from "#tests/start-reqio.ts";

export type Watched = {
  projectId: string;
  secret: string;
  /** Of a member who is signed in, as a browser sends it. */
  cookie: string;
  first: RunningReqio;
  second: RunningReqio;
};

/** Two processes on one store, and a member who is signed in. */
export const test = storeTest.extend<{ watched: Watched }>({
  watched: async ({ fresh }, use) => {
    const signedUp = await signUpWithSession(fresh);
    const variables = Object.fromEntries(
      Object.entries({
        REQIO_DATA_DIR: fresh.dataDir,
        DATABASE_URL: fresh.databaseUrl,
        REQIO_MASTER_KEY: fresh.masterKey,
        BETTER_AUTH_SECRET: fresh.betterAuthSecret,
      }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    const [first, second] = await Promise.all([startReqio(variables), startReqio(variables)]);
    await use({ ...signedUp, first, second });
    await Promise.all([first.stop(), second.stop()]);
  },
});

async function signUpWithSession(
  store: TestEnvironment,
): Promise<Pick<Watched, "projectId" | "secret" | "cookie">> {
  await openStore(store);
  setAuthSecret((await openKeys(store)).authSecret);
  const [email, password] = ["ada@example.com", "tide basalt lantern"];
  const input = { email, passwordHash: await hashPassword(password), productName: "Shop" };
  const made = await createFirstAccount({ kind: "visitor", address: "192.0.2.1" }, input, "open", NOW);
  const cookie = (await signInCookie(email, password)).get("cookie") ?? "";
  if (!made.ok) throw new Error(`no account: ${made.reason}`);
  const { userId, projectId } = made;
  const member = { kind: "member", userId, sessionId: "", verifiedAt: NOW, address: "192.0.2.1" } as const;
  const revealed = await revealSigningSecret(member, projectId, "env", NOW);
  await leaveStore();
  if (!revealed.ok) throw new Error(`no secret: ${revealed.reason}`);
  return { projectId, secret: revealed.secret, cookie };
}
