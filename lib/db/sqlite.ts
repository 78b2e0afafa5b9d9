import { type BigIntStats, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteFile, { type Statement } from "better-sqlite3";
import { type Dialect, SqliteAdapter, SqliteDialect } from "kysely";
import { errorCode, StartRefused, StoreUnavailable } from "./errors.ts";
import { guardDialect } from "./guarded-driver.ts";

const BUSY_TIMEOUT_MS = 5_000;
const MAX_PREPARED = 400;

// What SQLite says when the file cannot be read or written; anything else is a bug or a broken rule.
const GONE =
  /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|CORRUPT|NOTADB|FULL|READONLY|PERM|AUTH|NOLFS|PROTOCOL)(_|$)/;

/** Opens `{dataDir}/db/reqio.sqlite`, making folder and file where they are missing. */
export function openSqlite(dataDir: string): Dialect {
  const folder = resolve(dataDir, "db");
  const path = join(folder, "reqio.sqlite");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openFile(path);
    return guardDialect(dialectOf(file), {
      beginStatement: "begin immediate",
      check: watchFile(path),
      isRolledBack: () => !file.inTransaction,
      translate: translateSqliteError,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The database ${path} cannot be opened: ${reason}.`, { cause: error });
  }
}

function openFile(path: string): SqliteFile.Database {
  const file = new SqliteFile(path, { timeout: BUSY_TIMEOUT_MS });
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("foreign_keys = ON");
  // A row that is deleted is overwritten: a destroyed secret does not linger in free pages.
  file.pragma("secure_delete = ON");
  return file;
}

function dialectOf(file: SqliteFile.Database): Dialect {
  const prepared = new Map<string, Statement>();
  const dialect = new SqliteDialect({
    database: {
      close: () => file.close(),
      // Kysely prepares on each call, which costs more than most of our statements.
      prepare(sql) {
        const known = prepared.get(sql);
        if (known !== undefined) return bindable(known);
        if (prepared.size >= MAX_PREPARED) prepared.clear();
        const statement = file.prepare(sql);
        prepared.set(sql, statement);
        return bindable(statement);
      },
    },
  });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalSqliteAdapter(),
  };
}

function bindable(statement: Statement) {
  return {
    reader: statement.reader,
    all: (parameters: readonly unknown[]) => statement.all(...parameters),
    run: (parameters: readonly unknown[]) => statement.run(...parameters),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
  };
}

// SQLite can roll back DDL; with this Kysely runs all migrations in one transaction.
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * SQLite goes on writing to a file that was deleted or replaced under it, and acknowledges rows that nobody will ever
 * read. So the path must still lead to the file that was opened.
 */
function watchFile(path: string): () => void {
  const opened = statSync(path, { bigint: true });
  return () => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) throw new StoreUnavailable(`The database file ${path} is gone.`);
    if (!isSameFile(found, opened)) {
      throw new StoreUnavailable(`The database file ${path} was replaced; restart to use it.`);
    }
  };
}

function isSameFile(one: BigIntStats, other: BigIntStats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function translateSqliteError(error: unknown): unknown {
  if (!(error instanceof Error) || !GONE.test(errorCode(error))) return error;
  return new StoreUnavailable(`The database cannot be used: ${error.message}.`, { cause: error });
}
