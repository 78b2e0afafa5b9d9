import type { Store } from "#lib/db/store.ts";
import { generateSigningSecret } from "#lib/secrets/generate.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { sealSecret } from "#lib/secrets/seal.ts";
import { NOW } from "#tests/integration/stores.ts";

type Added = { state: "retiring" | "retired" | "revoked"; retiresAt: number | null; name?: string };

/** A second secret beside the current one, as a rotation would leave it. `name` tells several of one state apart. */
export async function addSecret(
  db: Store,
  projectId: string,
  { state, retiresAt, name = state }: Added,
): Promise<{ id: string; secret: string }> {
  const id = `${name} of ${projectId}`;
  const secret = generateSigningSecret();
  const sealed = sealSecret(masterKey(), { projectId, secretId: id }, secret);
  const times = { createdAt: NOW, lastUsedAt: null, retiresAt, endedAt: null };
  await db
    .insertInto("signingSecret")
    .values({ id, projectId, state, sealed, lastFour: secret.slice(-4), ...times })
    .execute();
  return { id, secret };
}
