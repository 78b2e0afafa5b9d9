import { openKeys } from "#lib/data/open-keys.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { openStore } from "#lib/db/open-store.ts";
import { readGiven } from "#tests/integration/processes.ts";
import { identified, type Owner, type TestEnvironment } from "#tests/integration/stores.ts";

const { owner, ...environment } = readGiven<TestEnvironment & { owner: Owner }>();
await openStore(environment);
await openKeys(environment);
for (let batch = 0; ; batch += 1) {
  const subs = Array.from({ length: 20 }, (_, index) => `batch ${batch} person ${index}`);
  await recordAttempts(
    { kind: "widget" },
    subs.map((sub) => identified(owner, { sub })),
  );
  // Only what is committed is acknowledged.
  process.stdout.write(`${batch}\n`);
}
