import { diagnoseAttempt } from "#lib/data/check-token.ts";
import { isProjectId } from "#lib/data/identifiers.ts";
import { claimDiagnosis } from "#lib/data/listening.ts";
import { type Attempt, recordAttempts } from "#lib/data/record-attempts.ts";
import { isStoreUnavailable } from "#lib/data/store-state.ts";
import { findNewerKeys, findVerificationKeys } from "#lib/data/verification-keys.ts";
import { environment } from "#lib/env.ts";
import { audienceUrl } from "#lib/token/audience.ts";
import { createFinding, describeFinding } from "#lib/token/findings.ts";
import type { KeptFinding } from "#lib/token/kept-findings.ts";
import { type Verdict, type VerificationKey, verifyToken } from "#lib/token/verify.ts";
import { answerFinding, answerPerson, answerPreflight } from "./answers.ts";
import { type BodyChunks, type IdentifyBody, readBody } from "./read-body.ts";
import { createSaveQueue } from "./save-queue.ts";

const widget = { kind: "widget" } as const;
const queue = createSaveQueue<Attempt>((batch) => recordAttempts(widget, batch), isStoreUnavailable);

/**
 * As much of a web Request as the endpoint reads. A server that has a socket at hand gives this and spares itself the
 * rest: a Request and its stream cost as much as judging the token.
 */
export type IdentifyRequest = {
  method: string;
  headers: { get: (name: string) => string | null };
  body: BodyChunks | null;
};

/**
 * Judges an identity token for the widget and keeps its person. Refuses in a fixed order: method, content type, size,
 * shape, project, token; a store that is gone refuses whenever it is asked.
 */
export async function identify(request: IdentifyRequest, now: () => number): Promise<Response> {
  const { origin } = environment();
  if (request.method === "OPTIONS") return answerPreflight();
  if (request.method !== "POST") return answerFinding(createFinding("method_not_allowed"), origin);
  if (!isJson(request.headers.get("content-type"))) {
    return answerFinding(createFinding("content_type_unsupported"), origin);
  }
  const read = await readBody(request.body);
  if (!read.ok) return answerFinding(read.finding, origin);
  try {
    return await judge(read.body, readHost(request.headers.get("origin")), now());
  } catch (error) {
    if (isStoreUnavailable(error)) return answerFinding(createFinding("store_unavailable"), origin);
    throw error;
  }
}

async function judge(
  { projectId, token }: IdentifyBody,
  host: string | null,
  nowMs: number,
): Promise<Response> {
  const { origin } = environment();
  const found = isProjectId(projectId) ? await findVerificationKeys(widget, projectId, nowMs) : null;
  if (!found) return answerFinding(createFinding("project_not_found"), origin);

  const nowSeconds = Math.floor(nowMs / 1000);
  const verdict = await verifyInTime(projectId, token, { keys: found.keys, nowMs });
  const presented = { projectId, receivedAtMs: nowMs, host, times: verdict.times, ...markToken(token) };
  const { keyId } = verdict;
  if (!verdict.valid) {
    const [finding] = verdict.findings;
    const findings = found.listened ? await diagnoseInTurn(projectId, token, nowMs) : null;
    const code = findings?.find(isError)?.code ?? finding.code;
    await queue.save({ ...presented, keyId, outcome: { accepted: false, code, findings } });
    // Whoever sent it learns no more than the first code: the causes are the members' alone.
    return answerFinding(finding, origin);
  }

  const { identity, preview, warnings } = verdict;
  await queue.save({ ...presented, keyId, outcome: { accepted: true, identity, warnings } });
  return answerPerson({ identity, currency: found.currency, preview, warnings, nowSeconds });
}

/** A token that no key signed may be signed with a secret that another process made since the keys were read. */
async function verifyInTime(
  projectId: string,
  token: string,
  { keys, nowMs }: { keys: readonly VerificationKey[]; nowMs: number },
): Promise<Verdict> {
  const { origin, previousOrigins } = environment();
  const context = {
    audience: audienceUrl(origin, projectId),
    previousAudiences: previousOrigins.map((previous) => audienceUrl(previous, projectId)),
    nowSeconds: Math.floor(nowMs / 1000),
  };
  const verdict = await verifyToken(token, { ...context, keys });
  if (verdict.valid || verdict.findings[0].code !== "signature_invalid") return verdict;
  const newer = await findNewerKeys(widget, projectId, nowMs, keys);
  return newer === null ? verdict : verifyToken(token, { ...context, keys: newer.keys });
}

/** All that can be proved about a refused token, for whoever listens; null where another one had this second's turn. */
async function diagnoseInTurn(
  projectId: string,
  token: string,
  nowMs: number,
): Promise<KeptFinding[] | null> {
  if (!(await claimDiagnosis(widget, projectId, nowMs))) return null;
  return diagnoseAttempt(widget, projectId, token, nowMs);
}

function isError({ code }: KeptFinding): boolean {
  return describeFinding(code).severity === "error";
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

/** The host of the page that asks, as its browser says; null for a server, a terminal, or a page without an origin. */
function readHost(origin: string | null): string | null {
  return /^https?:\/\/([a-z0-9.:[\]_-]{1,255})$/i.exec(origin ?? "")?.[1]?.toLowerCase() ?? null;
}

const HEAD_LENGTH = 8;

/** All that is ever kept of a token's text: it may be anything that somebody sent, a secret too. */
function markToken(token: string): { tokenHead: string; tokenLength: number } {
  return { tokenHead: token.slice(0, HEAD_LENGTH).replace(/[^\x20-\x7e]/g, "?"), tokenLength: token.length };
}
