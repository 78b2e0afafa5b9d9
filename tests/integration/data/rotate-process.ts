import { openKeys } from "#lib/data/open-keys.ts";
import { rotateSigningSecret } from "#lib/data/rotation.ts";
import type { Member } from "#lib/data/viewer.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import type { Overlap } from "#lib/token/overlaps.ts";
import { readGiven } from "#tests/integration/processes.ts";
import type { TestEnvironment } from "#tests/integration/stores.ts";

const given = readGiven<
  TestEnvironment & { member: Member; projectId: string; currentId: string; overlap: Overlap; now: number }
>();
await openStore(given);
await openKeys(given);
const wish = { overlap: given.overlap, expectedCurrentId: given.currentId, typedName: "Shop" };
const rotated = await rotateSigningSecret(given.member, given.projectId, wish, given.now);
process.stdout.write(rotated.ok ? "rotated\n" : `${rotated.reason}\n`);
await closeStore();
