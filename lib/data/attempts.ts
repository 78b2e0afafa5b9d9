import { type Store, store } from "#lib/db/store.ts";
import type { Role } from "#lib/db/tables.ts";
import { type Finding, type FindingCode, isFindingCode } from "#lib/token/findings.ts";
import { findAccess } from "./access.ts";
import { readAttemptFindings } from "./attempt-findings.ts";
import { HOUR_MS } from "./durations.ts";
import { readKeptCodes } from "./kept-codes.ts";
import { codesShownAs, showCode } from "./shown-code.ts";
import { isStorableText } from "./texts.ts";
import type { Member } from "./viewer.ts";

/** A token that came, as a member may see it. Of its text no more than the first characters and the length is kept. */
export type ListedAttempt = {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  outcome: "accepted" | "refused";
  /** Why it was refused. */
  code: FindingCode | null;
  /** Of a refused token: all there are where it was diagnosed, else the first. Of an accepted one its warnings. */
  findings: Finding[];
  diagnosed: boolean;
  /** Of the page that sent it; null where a server or a terminal did. */
  host: string | null;
  tokenHead: string;
  tokenLength: number;
  /** `exp` less the time it came: negative once it has expired. */
  lifetimeLeftSeconds: number | null;
  /** `iat` less the time it came: positive where the clock that minted runs ahead. */
  skewSeconds: number | null;
  /** The state of the signing secret by now; null where the signature was nobody's. */
  signedWith: "current" | "retiring" | "ended" | null;
  /** Of an accepted token, as they are known now; null once they are deleted. */
  person: {
    id: string;
    email: string | null;
    plan: string | null;
    monthlyRevenueCents: number | null;
  } | null;
};

export type AttemptQuery = {
  outcome?: "accepted" | "refused" | undefined;
  code?: FindingCode | undefined;
  /** Compared as a whole. */
  host?: string | undefined;
  /** What `older` said of the page before. */
  cursor?: string | undefined;
  limit: number;
};

/** Newest first, and the cursor of those before; null for a project that the viewer may not see. */
export async function listAttempts(
  viewer: Member,
  projectId: string,
  { outcome, code, host, cursor, limit }: AttemptQuery,
  now: number,
): Promise<{ attempts: ListedAttempt[]; older: string | null } | null> {
  const db = store();
  const access = await findAccess(db, viewer, projectId);
  if (access === null) return null;
  const { role } = access;
  let query = selectAttempts(db, projectId).limit(limit + 1);
  if (outcome !== undefined) query = query.where("attempt.code", outcome === "accepted" ? "=" : ">", "");
  if (code !== undefined) {
    const codes = codesShownAs(role, code);
    if (codes.length === 0) return { attempts: [], older: null };
    query = query.where("attempt.code", "in", codes);
  }
  if (!isStorableText(host ?? "")) return { attempts: [], older: null };
  if (host !== undefined) query = query.where("attempt.host", "=", host.toLowerCase());
  const after = readCursor(cursor);
  if (after !== null) {
    // The first condition is the second one's consequence, and what the index can use.
    query = query
      .where("attempt.at", "<=", after.at)
      .where((where) => where.or([where("attempt.at", "<", after.at), where("attempt.id", "<", after.id)]));
  }
  const rows = await query.execute();
  const attempts = rows.slice(0, limit).map((row) => toAttempt(row, role, now));
  const last = attempts.at(-1);
  return { attempts, older: rows.length > limit && last ? `${last.at}.${last.id}` : null };
}

/** Of each outcome so many stay in a list that a flood of another one fills. */
const NEWEST_OF_EACH = 3;

/**
 * The newest, and of each outcome of the last hour the newest few, whatever came since: anyone may send junk, and it must
 * not hide what somebody waits for. Null for a project that the viewer may not see.
 */
export async function listNewestAttempts(
  viewer: Member,
  projectId: string,
  limit: number,
  now: number,
): Promise<ListedAttempt[] | null> {
  const db = store();
  const access = await findAccess(db, viewer, projectId);
  if (access === null) return null;
  const rows = await selectAttempts(db, projectId).limit(limit).execute();
  if (rows.length === limit) {
    for (const code of await readKeptCodes(db, projectId)) {
      const newest = selectAttempts(db, projectId).where("attempt.code", "=", code).limit(NEWEST_OF_EACH);
      rows.push(...(await newest.where("attempt.at", ">", now - HOUR_MS).execute()));
    }
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()]
    .map((row) => toAttempt(row, access.role, now))
    .sort((one, other) => other.at - one.at || (other.id < one.id ? -1 : 1));
}

/** What tokens of the project were refused for, as long as it is kept; by name. */
export async function listAttemptCodes(viewer: Member, projectId: string): Promise<FindingCode[]> {
  const db = store();
  const access = await findAccess(db, viewer, projectId);
  if (access === null) return [];
  const kept = await readKeptCodes(db, projectId);
  const codes = kept.map((code) => showCode(access.role, code)).filter(isFindingCode);
  return [...new Set(codes)].sort();
}

type AttemptRow = Awaited<ReturnType<ReturnType<typeof selectAttempts>["execute"]>>[number];

function selectAttempts(db: Store, projectId: string) {
  return db
    .selectFrom("attempt")
    .leftJoin("person", (join) =>
      join.onRef("person.projectId", "=", "attempt.projectId").onRef("person.sub", "=", "attempt.sub"),
    )
    .leftJoin("signingSecret", "signingSecret.id", "attempt.secretId")
    .select([
      "attempt.id",
      "attempt.at",
      "attempt.code",
      "attempt.findings",
      "attempt.secretId",
      "attempt.host",
      "attempt.tokenHead",
      "attempt.tokenLength",
      "attempt.iatDelta",
      "attempt.expDelta",
      "attempt.nbfDelta",
      "person.issuedAt",
      "person.warnings",
      "person.sub",
      "person.email",
      "person.plan",
      "person.monthlyRevenueCents",
      "signingSecret.state",
      "signingSecret.retiresAt",
    ])
    .where("attempt.projectId", "=", projectId)
    .orderBy("attempt.at", "desc")
    .orderBy("attempt.id", "desc");
}

function toAttempt(row: AttemptRow, role: Role, now: number): ListedAttempt {
  const { sub, email, plan, monthlyRevenueCents } = row;
  const code = showCode(role, row.code);
  return {
    id: row.id,
    at: row.at,
    outcome: code === "" ? "accepted" : "refused",
    code: isFindingCode(code) ? code : null,
    findings: readAttemptFindings(row, role),
    diagnosed: row.findings !== null,
    host: row.host,
    tokenHead: row.tokenHead,
    tokenLength: row.tokenLength,
    lifetimeLeftSeconds: row.expDelta,
    skewSeconds: row.iatDelta,
    signedWith: readSigner(row, now),
    person: sub === null ? null : { id: sub, email, plan, monthlyRevenueCents },
  };
}

function readSigner({ secretId, state, retiresAt }: AttemptRow, now: number): ListedAttempt["signedWith"] {
  if (secretId === null) return null;
  // Its end passes at a moment, not when somebody tidies the table.
  if (retiresAt !== null && retiresAt <= now) return "ended";
  return state === "current" || state === "retiring" ? state : "ended";
}

function readCursor(text: string | undefined): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15})\.([0-9A-Za-z]{1,64})$/.exec(text ?? "") ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}
