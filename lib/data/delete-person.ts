import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import { type StoreTransaction, store } from "#lib/db/store.ts";
import { hashPerson } from "#lib/secrets/hash-person.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { writeAudit } from "./audit.ts";
import { takeProject } from "./hold-projects.ts";
import { manageProject, type Refused } from "./manage-project.ts";
import { forgetPersonTotals } from "./person-totals.ts";
import { isStorableText } from "./texts.ts";
import { setTombstone } from "./tombstones.ts";
import type { Member } from "./viewer.ts";

const ATTEMPTS_PER_STATEMENT = 500;

type Deleted = { ok: true } | Refused<"not_found" | "forbidden">;

/**
 * Deletes a person and their id in the attempts. First the tombstone is committed; then the project is taken, which
 * waits for whoever looked at the tombstones before, and what they wrote goes too. Where it ends half-way the person is
 * still there to be deleted again.
 */
export async function deletePerson(
  viewer: Member,
  projectId: string,
  sub: string,
  now: number,
): Promise<Deleted> {
  if (!isStorableText(sub)) return { ok: false, reason: "not_found" };
  const subHash = hashPerson(masterKey(), projectId, sub);
  const marked = await manageProject<Deleted>(viewer, projectId, async (transaction) => {
    if (!(await isPerson(transaction, projectId, sub))) return { ok: false, reason: "not_found" };
    // Tokens from a clock that runs ahead were minted before the deletion, whatever they say.
    const deletedAt = Math.max(now, await findNewestIssue(transaction, projectId, sub));
    await setTombstone(transaction, { projectId, subHash, deletedAt });
    return { ok: true };
  });
  if (!marked.ok) return marked;
  // Most of them outside the lock: no new ones come but from batches that began before.
  while ((await forgetAttempts(projectId, sub)) === ATTEMPTS_PER_STATEMENT) await nextTurn();
  const deleted = await manageProject<Deleted>(viewer, projectId, async (transaction, { organizationId }) => {
    await takeProject(transaction, projectId);
    const { numDeletedRows } = await transaction
      .deleteFrom("person")
      .where("projectId", "=", projectId)
      .where("sub", "=", sub)
      .executeTakeFirst();
    // Of two who delete at once one did it.
    if (numDeletedRows === 0n) return { ok: false, reason: "not_found" };
    await transaction
      .updateTable("attempt")
      .set({ sub: null })
      .where("projectId", "=", projectId)
      .where("sub", "=", sub)
      .execute();
    // The hash answers whether somebody was deleted, to those who know whom they ask for.
    const entry = { organizationId, projectId, purpose: "delete_person", detail: subHash, at: now } as const;
    await writeAudit(transaction, viewer, entry);
    return { ok: true };
  });
  forgetPersonTotals(projectId);
  return deleted;
}

async function isPerson(transaction: StoreTransaction, projectId: string, sub: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("person")
    .select("sub")
    .where("projectId", "=", projectId)
    .where("sub", "=", sub)
    .executeTakeFirst();
  return row !== undefined;
}

/** The latest `iat` of the person's tokens as far as their attempts are kept, as epoch milliseconds; 0 where none is. */
async function findNewestIssue(
  transaction: StoreTransaction,
  projectId: string,
  sub: string,
): Promise<number> {
  const { rows } = await sql<{ seconds: number | null }>`select max("at" / 1000 + "iatDelta") as seconds
    from attempt where "projectId" = ${projectId} and sub = ${sub}`.execute(transaction);
  return (rows[0]?.seconds ?? 0) * 1_000;
}

async function forgetAttempts(projectId: string, sub: string): Promise<number> {
  const { numAffectedRows } = await sql`update attempt set sub = null where id in (
    select id from attempt where "projectId" = ${projectId} and sub = ${sub}
    limit ${ATTEMPTS_PER_STATEMENT})`.execute(store());
  return Number(numAffectedRows);
}
