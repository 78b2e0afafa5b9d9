import { type Store, store } from "#lib/db/store.ts";
import { generateSigningSecret } from "#lib/secrets/generate.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { openSecret, sealSecret } from "#lib/secrets/seal.ts";
import { findAccess, mayManage } from "./access.ts";
import { writeAudit } from "./audit.ts";
import { newRowId } from "./identifiers.ts";
import { countSignedLastHour } from "./signed-counts.ts";
import { isFresh, type Member } from "./viewer.ts";

export type SigningSecretSummary = {
  id: string;
  lastFour: string;
  state: "current" | "retiring";
  createdAt: number;
  lastUsedAt: number | null;
  retiresAt: number | null;
  /** Accepted tokens that it signed. */
  signedLastHour: number;
};

/** Current first, then the retiring one; empty for a project that the viewer may not see. */
export async function listSigningSecrets(
  viewer: Member,
  projectId: string,
  now: number,
): Promise<SigningSecretSummary[]> {
  if ((await findAccess(store(), viewer, projectId)) === null) return [];
  const rows = await store()
    .selectFrom("signingSecret")
    .select(["id", "lastFour", "state", "createdAt", "lastUsedAt", "retiresAt"])
    .where("projectId", "=", projectId)
    .where("state", "in", ["current", "retiring"])
    .orderBy("state")
    .execute();
  const signed = await countSignedLastHour(store(), projectId, now);
  return rows.flatMap(({ state, ...row }) => {
    if (state !== "current" && state !== "retiring") return [];
    // Its end passes at a moment, not when somebody tidies the table.
    if (row.retiresAt !== null && row.retiresAt <= now) return [];
    return { ...row, state, signedLastHour: signed.get(row.id) ?? 0 };
  });
}

/**
 * The current secret in plain text, for the one route that may answer with it. Leaves an audit row in the same
 * transaction: no row, no secret.
 */
export async function revealSigningSecret(
  viewer: Member,
  projectId: string,
  purpose: "reveal" | "copy" | "env",
  now: number,
): Promise<{ ok: true; secret: string } | { ok: false; reason: "not_found" | "forbidden" | "not_fresh" }> {
  return store()
    .transaction()
    .execute(async (transaction) => {
      const access = await findAccess(transaction, viewer, projectId);
      if (access === null) return { ok: false, reason: "not_found" };
      if (!mayManage(access.role)) return { ok: false, reason: "forbidden" };
      if (!isFresh(viewer, now)) return { ok: false, reason: "not_fresh" };
      const row = await transaction
        .selectFrom("signingSecret")
        .select(["id", "sealed", "lastFour"])
        .where("projectId", "=", projectId)
        .where("state", "=", "current")
        .executeTakeFirst();
      if (row === undefined) return { ok: false, reason: "not_found" };
      const secret = openSecret(masterKey(), { projectId, secretId: row.id }, row.sealed);
      const { organizationId } = access;
      await writeAudit(transaction, viewer, { organizationId, projectId, purpose, secret: row, at: now });
      return { ok: true, secret };
    });
}

/** A new current secret, in the transaction that makes its project or takes the place from the one before. */
export async function insertSigningSecret(
  transaction: Store,
  projectId: string,
  now: number,
): Promise<{ id: string; lastFour: string }> {
  const secretId = newRowId();
  const secret = generateSigningSecret();
  const lastFour = secret.slice(-4);
  await transaction
    .insertInto("signingSecret")
    .values({
      id: secretId,
      projectId,
      state: "current",
      sealed: sealSecret(masterKey(), { projectId, secretId }, secret),
      lastFour,
      createdAt: now,
      lastUsedAt: null,
      retiresAt: null,
      endedAt: null,
    })
    .execute();
  return { id: secretId, lastFour };
}
