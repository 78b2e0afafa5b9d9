import { type Dialect, PostgresDialect } from "kysely";
import pg from "pg";
import { errorCode, StoreUnavailable } from "./errors.ts";
import { guardDialect } from "./guarded-driver.ts";

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
const INT8 = 20;

// Connection exceptions, missing rights or database, no resources, server shutting down, time ran out; and what Node says.
const GONE = /^(08|28|3D|53|57P|58)|^(57014|25006|55P03)$|^E[A-Z_]+$/;
// The driver's own words, which have no code.
const LOST =
  /connection (terminated|timeout|error|ended|closed)|timeout exceeded|read timeout|not queryable|pool after calling end/i;

export function openPostgres(databaseUrl: string): Dialect {
  // Times and cents are safe integers; the driver would hand them over as text.
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // Above the server's own limit, for a server that no longer answers at all.
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    keepAlive: true,
    application_name: "reqio-identity",
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  return guardDialect(new PostgresDialect({ pool }), { translate: translatePostgresError });
}

function translatePostgresError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = errorCode(error);
  // A host with several addresses fails as an AggregateError with a code of its own and no message.
  if (!GONE.test(code) && !(code === "" && LOST.test(error.message))) return error;
  return new StoreUnavailable(`PostgreSQL cannot be used: ${error.message || code}.`, { cause: error });
}
