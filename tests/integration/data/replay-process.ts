import { openKeys } from "#lib/data/open-keys.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { readGiven } from "#tests/integration/processes.ts";
import { identified, type Owner, type TestEnvironment } from "#tests/integration/stores.ts";

const BATCHES = 100;

const { owner, subs, ...environment } = readGiven<TestEnvironment & { owner: Owner; subs: string[] }>();
await openStore(environment);
await openKeys(environment);
for (let batch = 0; batch < BATCHES; batch += 1) {
  await recordAttempts(
    { kind: "widget" },
    subs.map((sub) => identified(owner, { sub })),
  );
}
await closeStore();
