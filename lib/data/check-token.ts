import { spendTry } from "#lib/db/spend-try.ts";
import { store } from "#lib/db/store.ts";
import { environment } from "#lib/env.ts";
import { audienceUrl } from "#lib/token/audience.ts";
import { claims } from "#lib/token/claims.ts";
import { decodeToken } from "#lib/token/decode.ts";
import { type Diagnosis, diagnoseToken } from "#lib/token/diagnose.ts";
import { createFinding, type Finding, quoteValue } from "#lib/token/findings.ts";
import { describeKeptFinding, type KeptFinding, nameOtherProject } from "#lib/token/kept-findings.ts";
import { findAccess, mayManage, parseRole } from "./access.ts";
import { openSecretsFor } from "./open-secrets.ts";
import { findSignatureCause, type OpenSecrets } from "./signature-cause.ts";
import type { Member, Widget } from "./viewer.ts";

/** Each check tries some hundred keys; and whoever guesses at keys shall not guess often. */
const CHECKS = { purpose: "check_token", limit: 30, windowMs: 60_000 } as const;

export type CheckedToken =
  | { ok: true; diagnosis: Diagnosis }
  | { ok: false; reason: "not_found" }
  /** `retryAt`: epoch milliseconds from which on this member may check again. */
  | { ok: false; reason: "rate_limited"; retryAt: number };

type Project = { id: string; organizationId: string };

/**
 * All that can be proved about a text that a member pasted, with the cause in place of `signature_invalid`: also by the
 * secrets of other projects which this member may reveal. Nothing of it is stored; no secret is in the answer. At most 30 a
 * minute for each member.
 */
export async function checkPastedToken(
  viewer: Member,
  projectId: string,
  pasted: string,
  now: number,
): Promise<CheckedToken> {
  const access = await findAccess(store(), viewer, projectId);
  if (access === null) return { ok: false, reason: "not_found" };
  const spent = await spendTry(viewer.userId, CHECKS, now);
  if (!spent.ok) return { ok: false, reason: "rate_limited", retryAt: spent.retryAt };
  const project = { id: projectId, organizationId: access.organizationId };
  const { diagnosis } = await diagnose(project, await listManagedOrganizations(viewer), pasted, now);
  return { ok: true, diagnosis: withholdExposed(diagnosis) };
}

/**
 * What is kept of an attempt that the endpoint refused, while somebody listens: every finding's code and the signature's
 * cause, nothing that the token says. Names other projects of the organisation: whoever shows it to one who may not reveal
 * takes those away (`showCode`). Empty where there is no such project.
 */
export async function diagnoseAttempt(
  _viewer: Widget,
  projectId: string,
  token: string,
  now: number,
): Promise<KeptFinding[]> {
  const project = await store()
    .selectFrom("project")
    .select(["id", "organizationId"])
    .where("id", "=", projectId)
    .executeTakeFirst();
  if (project === undefined) return [];
  const { diagnosis, cause } = await diagnose(project, [project.organizationId], token, now);
  return diagnosis.findings.map(({ code, how }) => {
    if (code === cause?.code) return cause;
    return how === undefined ? { code } : { code, how };
  });
}

async function diagnose(
  project: Project,
  organizationIds: readonly string[],
  text: string,
  now: number,
): Promise<{ diagnosis: Diagnosis; cause: KeptFinding | undefined }> {
  const { origin, previousOrigins } = environment();
  const causes: KeptFinding[] = [];
  const diagnosis = await diagnoseToken(text, {
    audience: audienceUrl(origin, project.id),
    previousAudiences: previousOrigins.map((previous) => audienceUrl(previous, project.id)),
    nowSeconds: Math.floor(now / 1000),
    checkSignature: async (token) => {
      const others = { namedIds: listNamedProjects(token), organizationIds };
      const secrets = await openSecretsFor(project, others, now);
      const found = findSignatureCause(token, secrets);
      if (found.valid) return found;
      causes.push(found.cause);
      return { valid: false, finding: describeCause(found.cause, secrets) };
    },
  });
  return { diagnosis, cause: causes[0] };
}

function describeCause(cause: KeptFinding, { others }: OpenSecrets): Finding {
  const other =
    cause.code === "secret_other_project" && others.find(({ projectId }) => projectId === cause.how);
  if (!other) return describeKeptFinding(cause);
  const named = `${quoteValue(other.projectName)} (${other.projectId})`;
  return createFinding(cause.code, { how: other.projectId, signedWith: nameOtherProject(named) });
}

/** Project ids that `aud` holds, in whatever URL. */
function listNamedProjects(token: string): string[] {
  const values: unknown[] = [decodeToken(token)?.payload.aud].flat();
  return values.slice(0, claims.aud.shape.maximumItems).flatMap((value) => {
    const named = typeof value === "string" ? /proj_[a-z0-9]{16}(?![a-z0-9])/.exec(value) : null;
    return named === null ? [] : [named[0]];
  });
}

async function listManagedOrganizations(viewer: Member): Promise<string[]> {
  const memberships = await store()
    .selectFrom("member")
    .select(["organizationId", "role"])
    .where("userId", "=", viewer.userId)
    .execute();
  return memberships
    .filter(({ role }) => mayManage(parseRole(role)))
    .map(({ organizationId }) => organizationId);
}

/** Whoever pasted a secret has it, but an answer carries none. */
function withholdExposed(diagnosis: Diagnosis): Diagnosis {
  if (!diagnosis.findings.some(({ code }) => code === "secret_exposed")) return diagnosis;
  return { ...diagnosis, token: null, header: null, payload: null, identity: null };
}
