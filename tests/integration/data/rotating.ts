import { rotateSigningSecret } from "#lib/data/rotation.ts";
import { listSigningSecrets } from "#lib/data/signing-secrets.ts";
import type { Store } from "#lib/db/store.ts";
import type { Overlap } from "#lib/token/overlaps.ts";
import { NOW, type Owner } from "#tests/integration/stores.ts";

export async function currentIdOf({ member, projectId }: Owner, now = NOW): Promise<string> {
  const [current] = await listSigningSecrets(member, projectId, now);
  return current?.id ?? "";
}

export async function rotate(owner: Owner, overlap: Overlap, now = NOW) {
  const expectedCurrentId = await currentIdOf(owner, now);
  const member = { ...owner.member, verifiedAt: now };
  return rotateSigningSecret(member, owner.projectId, { overlap, expectedCurrentId, typedName: "Shop" }, now);
}

export const rowsOf = (db: Store, { projectId }: Owner) =>
  db
    .selectFrom("signingSecret")
    .selectAll()
    .where("projectId", "=", projectId)
    .orderBy("createdAt")
    .orderBy("state", "desc")
    .execute();
