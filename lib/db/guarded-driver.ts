import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { TextRefused } from "./errors.ts";

export type Guard = {
  /**
   * Called before each statement, BEGIN and COMMIT among them; throws when the store is gone though the driver would not
   * notice. Not where a connection is handed out: Kysely never gives back the lock that it took for one.
   */
  check?: () => void;
  /** Turns a driver's error into one of ours where it means that the store cannot be reached. */
  translate: (error: unknown) => unknown;
  /** SQLite rolls back by itself when the disk fails; another ROLLBACK would be an error that hides the first. */
  isRolledBack?: () => boolean;
  /** SQLite's deferred BEGIN can fail in the middle of a transaction, when another process wrote after its first read. */
  beginStatement?: string;
};

/** The dialect with one door for all that can go wrong below it, so that no caller knows driver errors. */
export function guardDialect(dialect: Dialect, guard: Guard): Dialect {
  return {
    createDriver: () => guardDriver(dialect.createDriver(), guard),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

function guardDriver(inner: Driver, guard: Guard): Driver {
  const guarded = new WeakMap<DatabaseConnection, GuardedConnection>();
  const originals = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const original = (connection: DatabaseConnection) => originals.get(connection) ?? connection;
  const attempt = <T>(run: () => Promise<T>) => translating(guard, run);
  return {
    init: (options) => attempt(() => inner.init(options)),
    acquireConnection: (options) =>
      attempt(async () => {
        const connection = await inner.acquireConnection(options);
        const known = guarded.get(connection) ?? new GuardedConnection(connection, guard);
        guarded.set(connection, known);
        originals.set(known, connection);
        return known;
      }),
    beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
      const { beginStatement } = guard;
      return attempt(async () => {
        guard.check?.();
        if (beginStatement === undefined) return inner.beginTransaction(original(connection), settings);
        await original(connection).executeQuery(CompiledQuery.raw(beginStatement));
      });
    },
    commitTransaction: (connection) =>
      attempt(async () => {
        guard.check?.();
        await inner.commitTransaction(original(connection));
      }),
    rollbackTransaction: (connection) =>
      attempt(async () => {
        if (guard.isRolledBack?.()) return;
        await inner.rollbackTransaction(original(connection));
      }),
    releaseConnection: (connection, options) => inner.releaseConnection(original(connection), options),
    destroy: (options) => inner.destroy(options),
  };
}

class GuardedConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #guard: Guard;

  constructor(inner: DatabaseConnection, guard: Guard) {
    this.#inner = inner;
    this.#guard = guard;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    refuseTexts(query.parameters);
    return translating(this.#guard, () => {
      this.#guard.check?.();
      return this.#inner.executeQuery<R>(query);
    });
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    refuseTexts(query.parameters);
    this.#guard.check?.();
    yield* this.#inner.streamQuery<R>(query, chunkSize);
  }
}

async function translating<T>(guard: Guard, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw guard.translate(error);
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

// SQLite stores NUL, PostgreSQL refuses it; a lone surrogate is rewritten by each in its own way.
function refuseTexts(parameters: readonly unknown[]): void {
  for (const value of parameters) {
    if (typeof value === "string" && (value.includes("\0") || LONE_SURROGATE.test(value))) {
      throw new TextRefused("A text holds NUL or half a surrogate pair.");
    }
  }
}
