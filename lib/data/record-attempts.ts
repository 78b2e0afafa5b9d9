import { store } from "#lib/db/store.ts";
import type { Finding, FindingCode } from "#lib/token/findings.ts";
import { isPreview } from "#lib/token/judge-claims.ts";
import type { KeptFinding } from "#lib/token/kept-findings.ts";
import type { Identity, TokenTimes } from "#lib/token/verify.ts";
import { countAttempts, insertAttempts, keepRows } from "./attempt-rows.ts";
import { holdProjects } from "./hold-projects.ts";
import { toPersonRows } from "./person-rows.ts";
import { marksToRecord, recordMarks } from "./project-marks.ts";
import { recordUses, usesToRecord } from "./secret-uses.ts";
import { upsertPersons } from "./upsert-persons.ts";
import type { Widget } from "./viewer.ts";

/** A token that came to the endpoint, and what became of it: all that may be kept, and no more of its text. */
export type Attempt = {
  projectId: string;
  receivedAtMs: number;
  /** The first characters of the text, and its length. */
  tokenHead: string;
  tokenLength: number;
  /** Of the page that sent it; null where a server or a terminal did. */
  host: string | null;
  times: TokenTimes;
  /** The signing secret whose signature it bears; null where it is nobody's. */
  keyId: string | null;
  outcome: Accepted | Refused;
};

export type Accepted = { accepted: true; identity: Identity; warnings: readonly Finding[] };

/** `findings`: all there are, where the token was diagnosed in full. */
export type Refused = { accepted: false; code: FindingCode; findings: readonly KeptFinding[] | null };

export type AcceptedAttempt = Attempt & { outcome: Accepted };

/**
 * Keeps, in one transaction, what the tokens of a batch say of their persons, that they came and what became of them,
 * and when each signing secret was last used. A project that was deleted meanwhile fails nobody else's.
 */
export async function recordAttempts(_viewer: Widget, batch: readonly Attempt[]): Promise<void> {
  const kept = batch.filter((attempt) => !isPreviewed(attempt));
  const persons = toPersonRows(kept.filter(isAccepted));
  const rows = keepRows(kept);
  const uses = usesToRecord(kept);
  const marks = marksToRecord(batch.map((attempt) => ({ ...attempt, preview: isPreviewed(attempt) })));
  if (kept.length === 0 && marks.entries.length === 0) return;
  await store()
    .transaction()
    .execute(async (transaction) => {
      await holdProjects(transaction, new Set(kept.map(({ projectId }) => projectId)));
      if (persons.length > 0) await upsertPersons(transaction, persons);
      if (rows.length > 0) await insertAttempts(transaction, rows);
      if (kept.length > 0) await countAttempts(transaction, kept);
      await recordUses(transaction, uses.entries);
      await recordMarks(transaction, marks.entries);
    });
  uses.remember();
  marks.remember();
}

function isAccepted(attempt: Attempt): attempt is AcceptedAttempt {
  return attempt.outcome.accepted;
}

/** The dashboard's own previews are verified, never stored or counted. */
function isPreviewed({ outcome }: Attempt): boolean {
  return outcome.accepted && isPreview(outcome.identity.sub);
}
