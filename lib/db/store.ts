import type { Kysely, Transaction } from "kysely";
import { sharedState } from "#lib/shared-state.ts";
import type { Database } from "./tables.ts";

export type StoreKind = "sqlite" | "postgres";
export type Store = Kysely<Database>;
export type StoreTransaction = Transaction<Database>;

type Holder = { opened: { kysely: Store; kind: StoreKind } | null };

/** Filled by `openStore`; apart from it so that Next's bundles carry no database driver. */
export function storeHolder(): Holder {
  return sharedState<Holder>("store", () => ({ opened: null }));
}

/**
 * The open store. Inside a transaction use the transaction: SQLite has one connection, and whoever asks for it there
 * waits for themselves.
 */
export function store(): Store {
  return opened().kysely;
}

export function storeKind(): StoreKind {
  return opened().kind;
}

function opened() {
  const { opened } = storeHolder();
  if (opened === null) throw new Error("The store is not open: the process opens it before it listens.");
  return opened;
}

/** The form in which Better Auth keeps a time in the open store. */
export function toAuthTime(epochMs: number): string | Date {
  const time = new Date(epochMs);
  return storeKind() === "sqlite" ? time.toISOString() : time;
}

export function toAuthFlag(flag: boolean): number | boolean {
  return storeKind() === "sqlite" ? Number(flag) : flag;
}
