import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openKeys } from "#lib/data/open-keys.ts";
import { deleteProject } from "#lib/data/projects.ts";
import { revealSigningSecret } from "#lib/data/signing-secrets.ts";
import { isStartRefused } from "#lib/db/errors.ts";
import { openStore } from "#lib/db/open-store.ts";
import { runTogether } from "#tests/integration/processes.ts";
import {
  expect,
  leaveStore,
  NOW,
  onEachStore,
  signUpOwner,
  type TestEnvironment,
  test,
} from "#tests/integration/stores.ts";

const keyPath = (fresh: TestEnvironment) => join(fresh.dataDir, "keys", "master-key");
const newKey = () => randomBytes(32).toString("base64");

/** A store with an owner and a sealed secret, closed again. */
async function fillStore(fresh: TestEnvironment) {
  const db = await openStore(fresh);
  await openKeys(fresh);
  const owner = await signUpOwner(db, "owner@example.com");
  await leaveStore();
  return owner;
}

/** The message with which a start is refused. */
async function refusalOfStart(environment: Parameters<typeof openKeys>[0]): Promise<string> {
  await openStore(environment);
  try {
    await openKeys(environment);
    return "the start went on";
  } catch (error) {
    return isStartRefused(error) ? error.message : `another error: ${error}`;
  } finally {
    await leaveStore();
  }
}

test.describe("on SQLite", () => {
  test("the first start makes both keys for their owner's eyes only, beside the database", async ({
    fresh,
  }) => {
    await fillStore(fresh);
    const modes = ["keys", "keys/master-key", "keys/better-auth-secret", "db"].map(
      (path) => statSync(join(fresh.dataDir, path)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o700]);
    expect(readdirSync(join(fresh.dataDir, "db"))).not.toContain("master-key");
    expect(Buffer.from(readFileSync(keyPath(fresh), "utf8").trim(), "base64")).toHaveLength(32);
  });

  test("later starts read the same secrets with the same keys", async ({ fresh }) => {
    const { member, projectId } = await fillStore(fresh);
    const open = async () => {
      await openStore(fresh);
      const { authSecret } = await openKeys(fresh);
      const revealed = await revealSigningSecret(member, projectId, "reveal", NOW);
      await leaveStore();
      return { authSecret, revealed };
    };
    const first = await open();
    expect(first.revealed.ok).toBe(true);
    expect(await open()).toEqual(first);
  });

  test("of processes that start at once on an empty folder all use one key", async ({ fresh }) => {
    const outputs = await runTogether("tests/integration/secrets/open-keys-process.ts", 4, fresh);
    expect(outputs.map(({ ended }) => ended)).toEqual(["0", "0", "0", "0"]);
    expect(new Set(outputs.map(({ printed }) => printed)).size).toBe(1);
  });

  test("a missing master key stops the start where secrets are sealed, and makes no new one", async ({
    fresh,
  }) => {
    await fillStore(fresh);
    rmSync(keyPath(fresh));
    expect(await refusalOfStart(fresh)).toBe(
      `The store holds sealed signing secrets and there is no master key. Restore ${keyPath(fresh)} from your backup, or set REQIO_MASTER_KEY to the key that the store was sealed with.`,
    );
    expect(existsSync(keyPath(fresh))).toBe(false);
  });

  test("a missing session secret stops the start where secrets are sealed, and says how to go on", async ({
    fresh,
  }) => {
    await fillStore(fresh);
    const path = join(fresh.dataDir, "keys", "better-auth-secret");
    rmSync(path);
    expect(await refusalOfStart(fresh)).toContain(`${path} is missing. Restore it from your backup`);
    writeFileSync(path, "short");
    expect(await refusalOfStart(fresh)).toContain(`${path} is cut short. Restore it from your backup`);
    expect(await refusalOfStart({ ...fresh, betterAuthSecret: newKey() })).toBe("the start went on");
  });

  test("a store whose secrets are all deleted may get a new key", async ({ fresh }) => {
    const { member, projectId } = await fillStore(fresh);
    await openStore(fresh);
    await openKeys(fresh);
    await deleteProject(member, projectId, { typedName: "Shop", now: NOW });
    await leaveStore();
    rmSync(keyPath(fresh));
    expect(await refusalOfStart(fresh)).toBe("the start went on");
    expect(await refusalOfStart(fresh)).toBe("the start went on");
  });

  test("a key file that holds something else is named", async ({ fresh }) => {
    mkdirSync(join(fresh.dataDir, "keys"));
    writeFileSync(keyPath(fresh), "not a key");
    expect(await refusalOfStart(fresh)).toBe(
      `${keyPath(fresh)} does not hold 32 bytes in base64. Restore the master key from your backup.`,
    );
  });

  test("a key file that was restored with its folder alone is taken up by a new store", async ({ fresh }) => {
    const key = newKey();
    mkdirSync(join(fresh.dataDir, "keys"));
    writeFileSync(keyPath(fresh), `${key}\n`);
    await fillStore(fresh);
    expect(readFileSync(keyPath(fresh), "utf8").trim()).toBe(key);
  });
});

onEachStore(() => {
  test("a wrong master key stops the start before it changes anything", async ({ fresh }) => {
    await fillStore(fresh);
    const wrong = { ...fresh, masterKey: newKey() };
    expect(await refusalOfStart(wrong)).toBe(
      "The master key from REQIO_MASTER_KEY is not the one that this store was sealed with. Restore that key; nothing was changed.",
    );
    expect(await refusalOfStart(fresh)).toBe("the start went on");
  });

  test("a wrong key is found by the sealed rows where the check value is lost", async ({ fresh }) => {
    await fillStore(fresh);
    const db = await openStore(fresh);
    await db.deleteFrom("storeSetting").execute();
    await leaveStore();
    expect(await refusalOfStart({ ...fresh, masterKey: newKey() })).toContain("is not the one");
    expect(await refusalOfStart(fresh)).toBe("the start went on");
  });

  test("the master key may lie in a file of one's own", async ({ fresh }) => {
    const path = join(fresh.dataDir, "my-key");
    const named = { ...fresh, masterKey: null, masterKeyFile: path };
    expect(await refusalOfStart(named)).toBe(
      `REQIO_MASTER_KEY_FILE names ${path}, and no such file exists. Restore it.`,
    );
    writeFileSync(path, `${newKey()}\n`);
    expect(await refusalOfStart(named)).toBe("the start went on");
    expect(existsSync(keyPath(fresh))).toBe(false);
  });
});

test.describe("on PostgreSQL", () => {
  test.use({ storeKind: "postgres" });

  test("no key is ever made, not even on an empty store", async ({ fresh }) => {
    expect(await refusalOfStart({ ...fresh, masterKey: null })).toContain("set REQIO_MASTER_KEY");
    expect(existsSync(join(fresh.dataDir, "keys"))).toBe(false);
  });
});
