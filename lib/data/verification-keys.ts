import { store } from "#lib/db/store.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { openSecret } from "#lib/secrets/seal.ts";
import { sharedState } from "#lib/shared-state.ts";
import { importHmacKey } from "#lib/token/mint.ts";
import type { Widget } from "./viewer.ts";

export type VerificationKeys = {
  keys: readonly { id: string; key: CryptoKey }[];
  currency: string;
  /** Whether somebody watches the project's attempts on its identity page. */
  listened: boolean;
};

type Kept = { readAt: number; found: KeptProject | null };
type KeptProject = { currency: string; listenedUntil: number; keys: readonly KeptKey[] };
type KeptKey = { id: string; key: CryptoKey; retiresAt: number | null };
type Cache = {
  projects: Map<string, Promise<Kept>>;
  imported: Map<string, { sealed: string; key: Promise<CryptoKey> }>;
};

/** Another process may rotate or delete: what was read is trusted for this long, no longer. */
const MAX_AGE_MS = 1_000;
// Unknown ids are remembered too, so what a stranger sends must not grow without end.
const MAX_PROJECTS = 10_000;

function cache(): Cache {
  return sharedState<Cache>("verification-keys", () => ({ projects: new Map(), imported: new Map() }));
}

/** The keys that verify now, current first; null where there is no such project. */
export async function findVerificationKeys(
  _viewer: Widget,
  projectId: string,
  now: number,
): Promise<VerificationKeys | null> {
  const { found } = await readKept(projectId, now);
  if (found === null) return null;
  const keys = found.keys.filter(({ retiresAt }) => retiresAt === null || now < retiresAt);
  return { keys, currency: found.currency, listened: now < found.listenedUntil };
}

/**
 * The same when none of the keys that were found signed a token: another process may have rotated a moment ago. Null
 * unless the store holds a key that was not among them; asked about junk, it reads once for all that ask together.
 */
export async function findNewerKeys(
  viewer: Widget,
  projectId: string,
  now: number,
  tried: VerificationKeys["keys"],
): Promise<VerificationKeys | null> {
  const { projects } = cache();
  const known = projects.get(projectId);
  const readAt = (await known)?.readAt ?? 0;
  if (readAt < now && projects.get(projectId) === known) projects.delete(projectId);
  const found = await findVerificationKeys(viewer, projectId, now);
  return found?.keys.some(({ id }) => tried.every((key) => key.id !== id)) ? found : null;
}

/** After a change in this process, so that the next request sees it at once. */
export function forgetVerificationKeys(projectId: string): void {
  cache().projects.delete(projectId);
}

async function readKept(projectId: string, now: number): Promise<Kept> {
  const { projects } = cache();
  const known = projects.get(projectId);
  if (known !== undefined) {
    const kept = await known;
    // A clock that was set back must not make an old answer young.
    if (Math.abs(now - kept.readAt) <= MAX_AGE_MS) return kept;
    if (projects.get(projectId) === known) projects.delete(projectId);
    return readKept(projectId, now);
  }
  if (projects.size >= MAX_PROJECTS) projects.clear();
  const reading = readFromStore(projectId, now);
  projects.set(projectId, reading);
  reading.catch(() => {
    if (projects.get(projectId) === reading) projects.delete(projectId);
  });
  return reading;
}

async function readFromStore(projectId: string, now: number): Promise<Kept> {
  const rows = await store()
    .selectFrom("project")
    .leftJoin("signingSecret", (join) =>
      join
        .onRef("signingSecret.projectId", "=", "project.id")
        .on("signingSecret.state", "in", ["current", "retiring"]),
    )
    .where("project.id", "=", projectId)
    .select([
      "project.currency",
      "project.listenedUntil",
      "signingSecret.id",
      "signingSecret.sealed",
      "signingSecret.retiresAt",
    ])
    .orderBy("signingSecret.state")
    .execute();
  const [first] = rows;
  if (first === undefined) return { readAt: now, found: null };
  const keys: KeptKey[] = [];
  for (const { id, sealed, retiresAt } of rows) {
    if (id === null || sealed === null) continue;
    keys.push({ id, key: await importOnce(projectId, id, sealed), retiresAt });
  }
  const { currency, listenedUntil } = first;
  return { readAt: now, found: { currency, listenedUntil: listenedUntil ?? 0, keys } };
}

// Importing costs more than reading the row, and the key of a sealed text never changes.
async function importOnce(projectId: string, secretId: string, sealed: string): Promise<CryptoKey> {
  const { imported } = cache();
  const known = imported.get(secretId);
  if (known?.sealed === sealed) return known.key;
  if (imported.size >= MAX_PROJECTS) imported.clear();
  const key = importHmacKey(openSecret(masterKey(), { projectId, secretId }, sealed));
  imported.set(secretId, { sealed, key });
  return key;
}
