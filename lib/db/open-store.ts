import { Kysely } from "kysely";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import { type Store, storeHolder } from "./store.ts";
import type { Database } from "./tables.ts";

export type StoreLocation = { dataDir: string; databaseUrl: string | null };

/** Opens the store of this process and brings it to this program's version. Throws StartRefused or StoreUnavailable. */
export async function openStore(location: StoreLocation): Promise<Store> {
  const holder = storeHolder();
  if (holder.opened !== null) throw new Error("The store is already open.");
  const { databaseUrl, dataDir } = location;
  const kind = databaseUrl === null ? "sqlite" : "postgres";
  const dialect = databaseUrl === null ? openSqlite(dataDir) : openPostgres(databaseUrl);
  const kysely = new Kysely<Database>({ dialect });
  try {
    await migrate(kysely, kind);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  holder.opened = { kysely, kind };
  return kysely;
}

export async function closeStore(): Promise<void> {
  const holder = storeHolder();
  const { opened } = holder;
  holder.opened = null;
  await opened?.kysely.destroy();
}
