import { openKeys } from "#lib/data/open-keys.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { readGiven } from "#tests/integration/processes.ts";
import type { TestEnvironment } from "#tests/integration/stores.ts";

const environment = readGiven<TestEnvironment>();
await openStore(environment);
const { authSecret } = await openKeys(environment);
process.stdout.write(`${masterKey().check} ${authSecret}\n`);
await closeStore();
