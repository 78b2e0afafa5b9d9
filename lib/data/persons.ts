import { TextRefused } from "#lib/db/errors.ts";
import { type Store, store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";
import { isPreview } from "#lib/token/judge-claims.ts";
import type { Identity } from "#lib/token/verify.ts";
import { isStorableText } from "./texts.ts";
import { type PersonRow, upsertPersons } from "./upsert-persons.ts";
import type { Widget } from "./viewer.ts";

export type IdentifiedPerson = {
  projectId: string;
  /** Which signing secret verified it. */
  keyId: string;
  identity: Identity;
  receivedAtMs: number;
};

const LAST_USED_EVERY_MS = 60_000;

/**
 * Keeps, in one transaction, what the tokens of a batch say of their persons, and when each signing secret was last
 * used. A project that was deleted meanwhile fails nobody else's.
 */
export async function saveIdentifiedPersons(
  _viewer: Widget,
  batch: readonly IdentifiedPerson[],
): Promise<void> {
  const stored = batch.filter(({ identity }) => !isPreview(identity.sub));
  if (stored.length === 0) return;
  const rows = projectRows(stored);
  const uses = usesToRecord(stored);
  if (uses.length === 0) {
    // A single statement is a transaction of its own, and saves SQLite two statements around it.
    await upsertPersons(store(), rows);
    return;
  }
  await store()
    .transaction()
    .execute(async (transaction) => {
      await upsertPersons(transaction, rows);
      for (const [keyId, at] of uses) await recordUse(transaction, keyId, at);
    });
  for (const [keyId, at] of uses) lastRecordedUses().set(keyId, at);
}

// One row per person: PostgreSQL refuses to update a row twice in one statement. The rule is the statement's own.
function projectRows(batch: readonly IdentifiedPerson[]): PersonRow[] {
  const rows = new Map<string, PersonRow>();
  for (const token of batch) {
    const row = toRow(token);
    const key = personKey(row.projectId, row.sub);
    const earlier = rows.get(key);
    if (earlier === undefined) rows.set(key, row);
    else {
      const newer = row.issuedAt >= earlier.issuedAt ? row : earlier;
      const lastSeenAt = Math.max(row.lastSeenAt, earlier.lastSeenAt);
      rows.set(key, { ...newer, firstSeenAt: earlier.firstSeenAt, lastSeenAt });
    }
  }
  return [...rows.values()];
}

function toRow({ projectId, identity, receivedAtMs }: IdentifiedPerson): PersonRow {
  const { sub, email, plan, amountCents, interval, monthlyRevenueCents, account } = identity;
  const accountId = account?.id ?? null;
  const accountName = account?.name ?? null;
  for (const text of [projectId, sub, email, plan, accountId, accountName]) {
    if (text !== null && !isStorableText(text)) {
      throw new TextRefused("An identity holds NUL or half a surrogate pair.");
    }
  }
  return {
    projectId,
    sub,
    email,
    plan,
    amountCents,
    interval,
    monthlyRevenueCents,
    accountId,
    accountName,
    // A token from a clock that runs ahead must not outrank later ones. In whole seconds, as iat is.
    issuedAt: Math.min(identity.issuedAtSeconds, Math.floor(receivedAtMs / 1_000)) * 1_000,
    firstSeenAt: receivedAtMs,
    lastSeenAt: receivedAtMs,
  };
}

// The separator cannot occur in a project id.
function personKey(projectId: string, sub: string): string {
  return `${projectId} ${sub}`;
}

function lastRecordedUses(): Map<string, number> {
  return sharedState("last-recorded-uses", () => new Map<string, number>());
}

// In key order, so that two processes lock the rows in one order.
function usesToRecord(batch: readonly IdentifiedPerson[]): [keyId: string, at: number][] {
  const latest = new Map<string, number>();
  for (const { keyId, receivedAtMs } of batch)
    latest.set(keyId, Math.max(receivedAtMs, latest.get(keyId) ?? 0));
  const recorded = lastRecordedUses();
  return [...latest]
    .filter(([keyId, at]) => Math.abs(at - (recorded.get(keyId) ?? 0)) >= LAST_USED_EVERY_MS)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

async function recordUse(db: Store, keyId: string, at: number): Promise<void> {
  await db
    .updateTable("signingSecret")
    .set({ lastUsedAt: at })
    .where("id", "=", keyId)
    .where((where) =>
      where.or([where("lastUsedAt", "is", null), where("lastUsedAt", "<=", at - LAST_USED_EVERY_MS)]),
    )
    .execute();
}
