import { sql } from "kysely";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { readGiven } from "#tests/integration/processes.ts";
import type { TestEnvironment } from "#tests/integration/stores.ts";

const db = await openStore(readGiven<TestEnvironment>());
const { rows } = await sql<{ name: string }>`select name from migration_ledger`.execute(db);
process.stdout.write(`migrations: ${rows.map(({ name }) => name).join(" ")}\n`);
await closeStore();
