import { StartRefused } from "#lib/db/errors.ts";
import { takeLock } from "#lib/db/lock.ts";
import { type StoreTransaction, store } from "#lib/db/store.ts";
import { decodeMasterKey, type Environment } from "#lib/env.ts";
import { createKeyFile, keyFilePath, readKeyFile } from "#lib/secrets/key-files.ts";
import { setMasterKey } from "#lib/secrets/keys.ts";
import { deriveMasterKey, type MasterKey, matchesCheck } from "#lib/secrets/master-key.ts";
import { openSecret } from "#lib/secrets/seal.ts";

type KeyEnvironment = Pick<
  Environment,
  "dataDir" | "databaseUrl" | "masterKey" | "masterKeyFile" | "betterAuthSecret"
>;
type Sealed = { id: string; projectId: string; sealed: string };
type Found = { text: string; source: string; generated: boolean };

/**
 * Finds or, on a fresh SQLite store, makes the keys of this process. Throws StartRefused with what to restore when they
 * are missing or are not the store's. Under a lock, so that of two first starts one makes the keys and both use them.
 */
export async function openKeys(environment: KeyEnvironment): Promise<{ authSecret: string }> {
  return store()
    .transaction()
    .execute(async (transaction) => {
      await takeLock(transaction, "openKeys");
      const sealed = await findSealed(transaction);
      const mayGenerate = environment.databaseUrl === null && sealed === undefined;
      const found = findMasterKey(environment, mayGenerate);
      const key = decodeFound(found);
      await compareWithStore(transaction, key, found, sealed);
      const authSecret = findAuthSecret(environment, mayGenerate);
      setMasterKey(key);
      return { authSecret };
    });
}

async function findSealed(transaction: StoreTransaction): Promise<Sealed | undefined> {
  return transaction
    .selectFrom("signingSecret")
    .select(["id", "projectId", "sealed"])
    .limit(1)
    .executeTakeFirst();
}

function findMasterKey(environment: KeyEnvironment, mayGenerate: boolean): Found {
  const { masterKey, masterKeyFile, dataDir, databaseUrl } = environment;
  if (masterKey !== null) return { text: masterKey, source: "REQIO_MASTER_KEY", generated: false };
  if (masterKeyFile !== null) {
    const text = readOrRefuse(masterKeyFile);
    if (text !== null) return { text, source: masterKeyFile, generated: false };
    throw new StartRefused(
      `REQIO_MASTER_KEY_FILE names ${masterKeyFile}, and no such file exists. Restore it.`,
    );
  }
  const path = keyFilePath(dataDir, "master-key");
  const text = databaseUrl === null ? readOrRefuse(path) : null;
  if (text !== null) return { text, source: path, generated: false };
  if (mayGenerate) return { text: createOrRefuse(path), source: path, generated: true };
  throw new StartRefused(
    `The store holds sealed signing secrets and there is no master key. Restore ${path} from your backup, or set REQIO_MASTER_KEY to the key that the store was sealed with.`,
  );
}

function decodeFound({ text, source }: Found): MasterKey {
  const bytes = decodeMasterKey(text);
  if (bytes !== null) return deriveMasterKey(bytes);
  throw new StartRefused(
    `${source} does not hold 32 bytes in base64. Restore the master key from your backup.`,
  );
}

async function compareWithStore(
  transaction: StoreTransaction,
  key: MasterKey,
  { source, generated }: Found,
  sealed: Sealed | undefined,
): Promise<void> {
  const kept = await transaction
    .selectFrom("storeSetting")
    .select("value")
    .where("name", "=", "master_key_check")
    .executeTakeFirst();
  if (kept !== undefined && matchesCheck(key, kept.value)) return;
  // A generated key only ever meets a store without sealed rows: what the old one sealed is all deleted.
  if (!generated && (kept !== undefined || (sealed !== undefined && !opens(key, sealed)))) {
    throw new StartRefused(
      `The master key from ${source} is not the one that this store was sealed with. Restore that key; nothing was changed.`,
    );
  }
  await transaction
    .insertInto("storeSetting")
    .values({ name: "master_key_check", value: key.check })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: key.check }))
    .execute();
}

function opens(key: MasterKey, { id, projectId, sealed }: Sealed): boolean {
  try {
    openSecret(key, { projectId, secretId: id }, sealed);
    return true;
  } catch {
    return false;
  }
}

function findAuthSecret(
  { betterAuthSecret, dataDir, databaseUrl }: KeyEnvironment,
  mayGenerate: boolean,
): string {
  if (betterAuthSecret !== null) return betterAuthSecret;
  const path = keyFilePath(dataDir, "better-auth-secret");
  const text = databaseUrl === null ? readOrRefuse(path) : null;
  // An emptied file would sign cookies with a key that anyone can guess.
  if (text !== null && text.length >= 32) return text;
  if (text === null && mayGenerate) return createOrRefuse(path);
  throw new StartRefused(
    `${path} is ${text === null ? "missing" : "cut short"}. Restore it from your backup, or set BETTER_AUTH_SECRET to 32 or more random characters, after which everyone signs in again.`,
  );
}

function readOrRefuse(path: string): string | null {
  return orRefuse(`The key file ${path} cannot be read`, () => readKeyFile(path));
}

function createOrRefuse(path: string): string {
  return orRefuse(`The key file ${path} cannot be written`, () => createKeyFile(path));
}

function orRefuse<T>(fault: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new StartRefused(`${fault} (${code}).`, { cause: error });
  }
}
