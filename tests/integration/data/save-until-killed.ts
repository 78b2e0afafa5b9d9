import { saveIdentifiedPersons } from "#lib/data/persons.ts";
import { openStore } from "#lib/db/open-store.ts";
import { readGiven } from "#tests/integration/processes.ts";
import { identified, type Owner, type TestEnvironment } from "#tests/integration/stores.ts";

const { owner, ...environment } = readGiven<TestEnvironment & { owner: Owner }>();
await openStore(environment);
for (let batch = 0; ; batch += 1) {
  const subs = Array.from({ length: 20 }, (_, index) => `batch ${batch} person ${index}`);
  await saveIdentifiedPersons(
    { kind: "widget" },
    subs.map((sub) => identified(owner, { sub })),
  );
  // Only what is committed is acknowledged.
  process.stdout.write(`${batch}\n`);
}
