import { store } from "#lib/db/store.ts";
import { masterKey } from "#lib/secrets/keys.ts";
import { openSecret } from "#lib/secrets/seal.ts";
import { ENDED_SECRETS_KEPT_MS } from "./ended-secrets.ts";
import type { OpenSecrets } from "./signature-cause.ts";

/** Of what may be many only the newest are tried, so that a check stays short. */
const MAX_OWN_SECRETS = 102;
const MAX_OTHER_PROJECTS = 100;

/** Where the secrets of other projects may be looked for: where whoever asks may reveal them. */
export type OtherProjects = {
  /** Those that the token itself names come first, wherever they are among `organizationIds`. */
  namedIds: readonly string[];
  organizationIds: readonly string[];
};

/** All that a project's signature is compared with. The caller has authorised, and lets none of it out. */
export async function openSecretsFor(
  project: { id: string; organizationId: string },
  others: OtherProjects,
  now: number,
): Promise<OpenSecrets> {
  const own = await selectOwn(project.id);
  const otherIds = await listOtherProjects(project, others);
  const isVerifying = (row: OwnRow) =>
    row.state === "current" || (row.state === "retiring" && row.retiresAt !== null && now < row.retiresAt);
  const isKept = ({ endedAt, retiresAt }: OwnRow) =>
    now - (endedAt ?? retiresAt ?? now) < ENDED_SECRETS_KEPT_MS;
  return {
    verifying: own.filter(isVerifying).map(({ id, projectId, sealed }) => ({
      id,
      text: open(projectId, id, sealed),
    })),
    ended: own
      .filter((row) => !isVerifying(row) && isKept(row))
      .map(({ id, projectId, sealed, state }) => ({
        state: state === "revoked" ? state : "retired",
        text: open(projectId, id, sealed),
      })),
    others: await openOthers(otherIds, now),
  };
}

type OwnRow = Awaited<ReturnType<typeof selectOwn>>[number];

function selectOwn(projectId: string) {
  return store()
    .selectFrom("signingSecret")
    .select(["id", "projectId", "sealed", "state", "retiresAt", "endedAt"])
    .where("projectId", "=", projectId)
    .orderBy("createdAt", "desc")
    .limit(MAX_OWN_SECRETS)
    .execute();
}

/** Ids, those that are named first. */
async function listOtherProjects(
  { id, organizationId }: { id: string; organizationId: string },
  { namedIds, organizationIds }: OtherProjects,
): Promise<string[]> {
  const others = store().selectFrom("project").select("id").where("id", "!=", id);
  const named =
    namedIds.length === 0 || organizationIds.length === 0
      ? []
      : await others.where("id", "in", namedIds).where("organizationId", "in", organizationIds).execute();
  const beside = organizationIds.includes(organizationId)
    ? await others
        .where("organizationId", "=", organizationId)
        .orderBy("createdAt", "desc")
        .limit(MAX_OTHER_PROJECTS)
        .execute()
    : [];
  return [...new Set([...named, ...beside].map((project) => project.id))];
}

async function openOthers(projectIds: readonly string[], now: number): Promise<OpenSecrets["others"]> {
  if (projectIds.length === 0) return [];
  const rows = await store()
    .selectFrom("signingSecret")
    .innerJoin("project", "project.id", "signingSecret.projectId")
    .select(["signingSecret.id", "projectId", "project.name as projectName", "sealed"])
    .where("projectId", "in", projectIds)
    .where((where) =>
      where.or([
        where("state", "=", "current"),
        where.and([where("state", "=", "retiring"), where("retiresAt", ">", now)]),
      ]),
    )
    .execute();
  return rows
    .map(({ id, projectId, projectName, sealed }) => ({
      projectId,
      projectName,
      text: open(projectId, id, sealed),
    }))
    .sort((one, other) => projectIds.indexOf(one.projectId) - projectIds.indexOf(other.projectId));
}

function open(projectId: string, secretId: string, sealed: string): string {
  return openSecret(masterKey(), { projectId, secretId }, sealed);
}
