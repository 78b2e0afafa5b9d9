import { sql } from "kysely";
import { type StoreTransaction, storeKind } from "#lib/db/store.ts";
import { OVERLAP_MS, type Overlap } from "#lib/token/overlaps.ts";
import { writeAudit } from "./audit.ts";
import { manageProject, type Refused } from "./manage-project.ts";
import { confirmsName } from "./projects.ts";
import { countSignedLastHour } from "./signed-counts.ts";
import { insertSigningSecret } from "./signing-secrets.ts";
import { isFresh, type Member } from "./viewer.ts";

type Managed = Refused<"not_found" | "forbidden" | "not_fresh" | "name_mismatch">;

export type Rotated =
  | { ok: true; lastFour: string; retiresAt: number | null }
  | Managed
  /** The page that asked shows a secret that is not the current one any more. */
  | Refused<"changed">
  | { ok: false; reason: "still_retiring"; retiresAt: number };

export type EndedEarly =
  | { ok: true }
  | Managed
  | Refused<"already_ended">
  /** It still signs, and the project's name was not typed. */
  | { ok: false; reason: "still_signs"; signedLastHour: number };

type SecretRow = { id: string; lastFour: string; state: string; retiresAt: number | null };

/**
 * Makes a new current secret and lets the old one verify for the overlap. Of two rotations at once, also by two
 * processes, one wins: `expectedCurrentId` is the secret that the page which asks has shown as the current one.
 */
export async function rotateSigningSecret(
  viewer: Member,
  projectId: string,
  wish: { overlap: Overlap; expectedCurrentId: string; typedName?: string | undefined },
  now: number,
): Promise<Rotated> {
  return manageProject(viewer, projectId, async (transaction, { organizationId }): Promise<Rotated> => {
    if (!isFresh(viewer, now)) return { ok: false, reason: "not_fresh" };
    const { overlap } = wish;
    if (overlap === "now" && !(await isConfirmed(transaction, projectId, wish.typedName)))
      return { ok: false, reason: "name_mismatch" };

    const rows = await lockSecretsInUse(transaction, projectId);
    const current = rows.find(({ id, state }) => id === wish.expectedCurrentId && state === "current");
    if (current === undefined) return { ok: false, reason: "changed" };
    const retiring = rows.find(({ state }) => state === "retiring");
    const runsUntil = retiring?.retiresAt ?? 0;
    if (runsUntil > now) return { ok: false, reason: "still_retiring", retiresAt: runsUntil };
    if (retiring !== undefined) await endSecret(transaction, retiring.id, "retired", runsUntil);

    const retiresAt = overlap === "now" ? null : now + OVERLAP_MS[overlap];
    if (retiresAt === null) await endSecret(transaction, current.id, "revoked", now);
    else {
      const retire = { state: "retiring", retiresAt } as const;
      await transaction.updateTable("signingSecret").set(retire).where("id", "=", current.id).execute();
    }
    const next = await insertSigningSecret(transaction, projectId, now);
    await writeAudit(transaction, viewer, {
      organizationId,
      projectId,
      purpose: "rotate",
      secret: current,
      detail: JSON.stringify({ overlap, next }),
      at: now,
    });
    return { ok: true, lastFour: next.lastFour, retiresAt };
  });
}

/** Ends the retiring secret before its time. While it still signs, the project's name is typed as a second thought. */
export async function endRetiringSecret(
  viewer: Member,
  projectId: string,
  wish: { secretId: string; typedName?: string | undefined },
  now: number,
): Promise<EndedEarly> {
  return manageProject(viewer, projectId, async (transaction, { organizationId }): Promise<EndedEarly> => {
    if (!isFresh(viewer, now)) return { ok: false, reason: "not_fresh" };
    const rows = await lockSecretsInUse(transaction, projectId);
    const retiring = rows.find(({ id, state }) => id === wish.secretId && state === "retiring");
    if (retiring === undefined || (retiring.retiresAt ?? 0) <= now)
      return { ok: false, reason: "already_ended" };

    const signedLastHour = (await countSignedLastHour(transaction, projectId, now)).get(retiring.id) ?? 0;
    if (signedLastHour > 0 && !(await isConfirmed(transaction, projectId, wish.typedName))) {
      return wish.typedName
        ? { ok: false, reason: "name_mismatch" }
        : { ok: false, reason: "still_signs", signedLastHour };
    }
    await endSecret(transaction, retiring.id, "revoked", now);
    await writeAudit(transaction, viewer, {
      organizationId,
      projectId,
      purpose: "revoke",
      secret: retiring,
      detail: JSON.stringify({ signedLastHour }),
      at: now,
    });
    return { ok: true };
  });
}

async function isConfirmed(
  transaction: StoreTransaction,
  projectId: string,
  typedName: string | undefined,
): Promise<boolean> {
  const { name } = await transaction
    .selectFrom("project")
    .select("name")
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  return confirmsName(typedName ?? "", name);
}

/**
 * Whoever comes second waits here and then sees what the first has made of the rows; on SQLite the transaction, being
 * IMMEDIATE, has waited already. In the order of bytes, as the uses of secrets are written.
 */
async function lockSecretsInUse(transaction: StoreTransaction, projectId: string): Promise<SecretRow[]> {
  return transaction
    .selectFrom("signingSecret")
    .select(["id", "lastFour", "state", "retiresAt"])
    .where("projectId", "=", projectId)
    .where("state", "in", ["current", "retiring"])
    .$if(storeKind() === "postgres", (query) => query.orderBy(sql`"id" collate "C"`).forUpdate())
    .execute();
}

async function endSecret(
  transaction: StoreTransaction,
  secretId: string,
  state: "retired" | "revoked",
  endedAt: number,
): Promise<void> {
  await transaction
    .updateTable("signingSecret")
    .set({ state, retiresAt: null, endedAt })
    .where("id", "=", secretId)
    .execute();
}
