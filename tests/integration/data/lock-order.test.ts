import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { openKeys } from "#lib/data/open-keys.ts";
import { rotateSigningSecret } from "#lib/data/rotation.ts";
import { openStore } from "#lib/db/open-store.ts";
import { addSecret } from "#tests/integration/data/retiring-secret.ts";
import { expect, leaveStore, NOW, signUpOwner, test } from "#tests/integration/stores.ts";

test.use({ storeKind: "postgres" });

/** As a server in English makes one: capitals do not come first there. */
async function createEnglishDatabase(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(
    "create database english template template0 locale_provider icu icu_locale 'en-US' locale 'C'",
  );
  await client.end();
  return new URL("english", address).href;
}

test("a rotation and the uses of secrets lock them in one order, whatever the database's language", async ({
  fresh,
}) => {
  const databaseUrl = await createEnglishDatabase(fresh.databaseUrl ?? "");
  const db = await openStore({ ...fresh, databaseUrl });
  await openKeys({ ...fresh, databaseUrl });
  const { member, projectId } = await signUpOwner(db, "owner@example.com");
  await addSecret(db, projectId, { state: "retiring", retiresAt: NOW + 60_000 });
  for (const [state, id] of [
    ["current", "Zz"],
    ["retiring", "aa"],
  ] as const) {
    await db.updateTable("signingSecret").set({ id }).where("state", "=", state).execute();
  }

  const uses = new pg.Client({ connectionString: databaseUrl });
  await uses.connect();
  const use = (id: string) => uses.query('update "signingSecret" set "lastUsedAt" = 1 where id = $1', [id]);
  await uses.query("begin");
  await use("Zz");
  const wish = { overlap: "1h", expectedCurrentId: "Zz" } as const;
  const rotation = rotateSigningSecret(member, projectId, wish, NOW);
  await Promise.race([rotation, wait(300)]);
  await use("aa");
  await uses.query("commit");
  expect(await rotation).toMatchObject({ ok: false, reason: "still_retiring" });
  await uses.end();
  await leaveStore();
});
