import { TextRefused } from "#lib/db/errors.ts";
import { hashPerson } from "#lib/secrets/hash-person.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import type { AcceptedAttempt } from "./record-attempts.ts";
import { isStorableText } from "./texts.ts";
import type { PersonRow } from "./upsert-persons.ts";

/** One row per person: PostgreSQL refuses to update a row twice in one statement. The rule is the statement's own. */
export function toPersonRows(batch: readonly AcceptedAttempt[]): PersonRow[] {
  const rows = new Map<string, PersonRow>();
  for (const attempt of batch) {
    const row = toRow(attempt);
    const earlier = rows.get(row.subHash);
    if (earlier === undefined) rows.set(row.subHash, row);
    else {
      const newer = row.issuedAt >= earlier.issuedAt ? row : earlier;
      const lastSeenAt = Math.max(row.lastSeenAt, earlier.lastSeenAt);
      rows.set(row.subHash, { ...newer, firstSeenAt: earlier.firstSeenAt, lastSeenAt });
    }
  }
  return [...rows.values()];
}

function toRow({ projectId, outcome, receivedAtMs }: AcceptedAttempt): PersonRow {
  const { sub, email, plan, amountCents, interval, monthlyRevenueCents, account, issuedAtSeconds } =
    outcome.identity;
  const accountId = account?.id ?? null;
  const accountName = account?.name ?? null;
  for (const text of [projectId, sub, email, plan, accountId, accountName]) {
    if (text !== null && !isStorableText(text)) {
      throw new TextRefused("An identity holds NUL or half a surrogate pair.");
    }
  }
  // A token from a clock that runs ahead must not outrank later ones. In whole seconds, as iat is.
  const issuedAt = Math.min(issuedAtSeconds, Math.floor(receivedAtMs / 1_000)) * 1_000;
  return {
    projectId,
    sub,
    subHash: hashPerson(masterKey(), projectId, sub),
    email,
    plan,
    amountCents,
    interval,
    monthlyRevenueCents,
    accountId,
    accountName,
    issuedAt,
    revenueKnownAt: monthlyRevenueCents === null ? 0 : issuedAt,
    warnings: outcome.warnings.length === 0 ? null : JSON.stringify(outcome.warnings),
    firstSeenAt: receivedAtMs,
    lastSeenAt: receivedAtMs,
  };
}
