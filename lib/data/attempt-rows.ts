import { CompiledQuery } from "kysely";
import { type JsonColumns, jsonRows, quoteName } from "#lib/db/json-rows.ts";
import { type Store, type StoreKind, storeKind } from "#lib/db/store.ts";
import type { Database } from "#lib/db/tables.ts";
import { hashPerson } from "#lib/secrets/hash-person.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { sharedState } from "#lib/shared-state.ts";
import { MINUTE_MS } from "./durations.ts";
import { newRowId } from "./identifiers.ts";
import { rememberGrown } from "./prune-attempts.ts";
import type { Attempt } from "./record-attempts.ts";

/** An attempt as it is kept; `subHash` finds the tombstone of a person who was deleted. */
export type AttemptRow = Database["attempt"] & { subHash: string | null };

/** Counted are all; as rows of their own so many in a second of one project with one outcome, that a flood fills no disk. */
const MAX_ROWS_PER_SECOND = 100;
const MAX_WINDOWS = 10_000;

/** The rows of a batch: each attempt's, as far as its second has room; and what was diagnosed, for somebody waits for it. */
export function keepRows(batch: readonly Attempt[]): AttemptRow[] {
  return batch.filter((attempt) => isDiagnosed(attempt) || hasRoom(attempt)).map(toRow);
}

function isDiagnosed({ outcome }: Attempt): boolean {
  return !outcome.accepted && outcome.findings !== null;
}

function hasRoom(attempt: Attempt): boolean {
  const windows = sharedState("attempt-windows", () => new Map<string, { second: number; rows: number }>());
  const key = `${attempt.projectId} ${codeOf(attempt)}`;
  const second = Math.floor(attempt.receivedAtMs / 1_000);
  const known = windows.get(key);
  if (known?.second === second) {
    known.rows += 1;
    return known.rows <= MAX_ROWS_PER_SECOND;
  }
  if (windows.size >= MAX_WINDOWS) windows.clear();
  windows.set(key, { second, rows: 1 });
  return true;
}

function toRow(attempt: Attempt): AttemptRow {
  const { projectId, receivedAtMs, tokenHead, tokenLength, host, times, keyId, outcome } = attempt;
  const nowSeconds = Math.floor(receivedAtMs / 1_000);
  const fromNow = (seconds: number | null) => (seconds === null ? null : seconds - nowSeconds);
  const sub = outcome.accepted ? outcome.identity.sub : null;
  return {
    id: newRowId(),
    projectId,
    at: receivedAtMs,
    code: codeOf(attempt),
    findings: writeFindings(outcome),
    secretId: keyId,
    sub,
    subHash: sub === null ? null : hashPerson(masterKey(), projectId, sub),
    host,
    tokenHead,
    tokenLength,
    iatDelta: fromNow(times.iat),
    expDelta: fromNow(times.exp),
    nbfDelta: fromNow(times.nbf),
  };
}

/** Of a warning its code alone: what it quotes of the token is the person's, and goes with the person. */
function writeFindings(outcome: Attempt["outcome"]): string | null {
  const findings = outcome.accepted ? outcome.warnings.map(({ code }) => ({ code })) : outcome.findings;
  return findings === null || (outcome.accepted && findings.length === 0) ? null : JSON.stringify(findings);
}

/** The empty text stands for accepted. */
function codeOf({ outcome }: Attempt): string {
  return outcome.accepted ? "" : outcome.code;
}

/** Of a person who was deleted meanwhile no attempt keeps the id. */
export async function insertAttempts(db: Store, rows: readonly AttemptRow[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(INSERTS[storeKind()], [JSON.stringify(rows)]));
  rememberGrown(rows);
}

/** Adds a batch to the counts of its minutes, as few rows as it has outcomes. */
export async function countAttempts(db: Store, batch: readonly Attempt[]): Promise<void> {
  const counts = new Map<string, Database["attemptCount"]>();
  for (const attempt of batch) {
    const minuteAt = Math.floor(attempt.receivedAtMs / MINUTE_MS) * MINUTE_MS;
    const [code, secretId] = [codeOf(attempt), attempt.keyId ?? ""];
    const key = `${attempt.projectId} ${minuteAt} ${code} ${secretId}`;
    const known = counts.get(key);
    if (known === undefined) {
      counts.set(key, { projectId: attempt.projectId, minuteAt, code, secretId, count: 1 });
    } else known.count += 1;
  }
  await db.executeQuery(CompiledQuery.raw(COUNTS[storeKind()], [JSON.stringify([...counts.values()])]));
}

const ATTEMPT_COLUMNS = {
  id: "text",
  projectId: "text",
  at: "bigint",
  code: "text",
  findings: "text",
  secretId: "text",
  sub: "text",
  host: "text",
  tokenHead: "text",
  tokenLength: "bigint",
  iatDelta: "bigint",
  expDelta: "bigint",
  nbfDelta: "bigint",
} as const satisfies JsonColumns & Record<keyof Database["attempt"], unknown>;

const COUNT_COLUMNS = {
  projectId: "text",
  minuteAt: "bigint",
  code: "text",
  secretId: "text",
  count: "bigint",
} as const satisfies JsonColumns & Record<keyof Database["attemptCount"], unknown>;

const INSERTS: Readonly<Record<StoreKind, string>> = {
  sqlite: buildInsert("sqlite"),
  postgres: buildInsert("postgres"),
};

const COUNTS: Readonly<Record<StoreKind, string>> = {
  sqlite: buildCount("sqlite"),
  postgres: buildCount("postgres"),
};

function buildInsert(kind: StoreKind): string {
  const names = Object.keys(ATTEMPT_COLUMNS);
  const values = names.map((name) =>
    name === "sub"
      ? `case when exists (select 1 from tombstone where tombstone."projectId" = incoming."projectId"
          and tombstone."subHash" = incoming."subHash") then null else incoming."sub" end`
      : `incoming.${quoteName(name)}`,
  );
  return `insert into attempt (${names.map(quoteName).join(", ")})
    select ${values.join(", ")}
    from ${jsonRows(kind, { ...ATTEMPT_COLUMNS, subHash: "text" })}
      join project on project.id = incoming."projectId"`;
}

// Sorted by key, so that two processes lock the counts in one order. `where true` tells SQLite that ON CONFLICT does not
// belong to the join.
function buildCount(kind: StoreKind): string {
  const names = Object.keys(COUNT_COLUMNS);
  return `insert into "attemptCount" (${names.map(quoteName).join(", ")})
    select ${names.map((name) => `incoming.${quoteName(name)}`).join(", ")}
    from ${jsonRows(kind, COUNT_COLUMNS)} join project on project.id = incoming."projectId"
    where true order by 1, 2, 3, 4
    on conflict ("projectId", "minuteAt", "code", "secretId")
      do update set "count" = "attemptCount"."count" + excluded."count"`;
}
