import { openKeys } from "#lib/data/open-keys.ts";
import { createFirstAccount } from "#lib/data/sign-up.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { readGiven } from "#tests/integration/processes.ts";
import type { TestEnvironment } from "#tests/integration/stores.ts";

const given = readGiven<TestEnvironment & { index: number }>();
await openStore(given);
await openKeys(given);
const input = { email: `first${given.index}@example.com`, passwordHash: "hash", productName: "Shop" };
const made = await createFirstAccount({ kind: "visitor", address: "" }, input, "first", Date.now());
process.stdout.write(made.ok ? "made\n" : `${made.reason}\n`);
await closeStore();
