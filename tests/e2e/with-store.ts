import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import type { RunningReqio } from "#tests/start-reqio.ts";

/** Opens the store of a running process beside it: for what a page cannot bring about, and to see what was kept. */
export function withStore<Result>(
  { dataDir }: Pick<RunningReqio, "dataDir">,
  run: (file: SqliteFile.Database) => Result,
): Result {
  const file = new SqliteFile(join(dataDir, "db", "reqio.sqlite"));
  try {
    return run(file);
  } finally {
    file.close();
  }
}
