import { type Store, store } from "#lib/db/store.ts";
import type { Role } from "#lib/db/tables.ts";
import { findAccess, mayManage, parseRole } from "./access.ts";
import { writeAudit } from "./audit.ts";
import { newProjectId } from "./identifiers.ts";
import { manageProject, type Refused } from "./manage-project.ts";
import { insertSigningSecret } from "./signing-secrets.ts";
import { isCurrency, tidyName } from "./texts.ts";
import { isFresh, type Member } from "./viewer.ts";

export type Project = {
  id: string;
  name: string;
  currency: string;
  organizationId: string;
  organizationName: string;
  role: Role;
  /** Epoch milliseconds of the last copy of a snippet, null before the first. */
  snippetCopiedAt: number | null;
};

/** All projects of the viewer's organisations, by name. */
export async function listProjects(viewer: Member): Promise<Project[]> {
  const rows = await selectProjects(viewer).orderBy("project.createdAt").orderBy("project.id").execute();
  return rows
    .map((row) => ({ ...row, role: parseRole(row.role) }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}

export async function findProject(viewer: Member, projectId: string): Promise<Project | null> {
  const row = await selectProjects(viewer).where("project.id", "=", projectId).executeTakeFirst();
  return row === undefined ? null : { ...row, role: parseRole(row.role) };
}

function selectProjects(viewer: Member) {
  return store()
    .selectFrom("project")
    .innerJoin("member", "member.organizationId", "project.organizationId")
    .innerJoin("organization", "organization.id", "project.organizationId")
    .where("member.userId", "=", viewer.userId)
    .select([
      "project.id",
      "project.name",
      "project.currency",
      "project.organizationId",
      "organization.name as organizationName",
      "member.role",
      "project.snippetCopiedAt",
    ]);
}

/** In the organisation named, or in the first one that the viewer manages. */
export async function createProject(
  viewer: Member,
  input: { name: string; currency?: string; organizationId?: string },
  now: number,
): Promise<{ ok: true; projectId: string } | Refused<"forbidden" | "name_invalid" | "currency_invalid">> {
  const name = tidyName(input.name);
  const currency = input.currency ?? "USD";
  if (name === null) return { ok: false, reason: "name_invalid" };
  if (!isCurrency(currency)) return { ok: false, reason: "currency_invalid" };
  return store()
    .transaction()
    .execute(async (transaction) => {
      const memberships = await transaction
        .selectFrom("member")
        .select(["organizationId", "role"])
        .where("userId", "=", viewer.userId)
        .orderBy("createdAt")
        .execute();
      const membership = memberships.find(
        ({ organizationId, role }) =>
          mayManage(parseRole(role)) && organizationId === (input.organizationId ?? organizationId),
      );
      if (membership === undefined) return { ok: false, reason: "forbidden" };
      const { organizationId } = membership;
      return {
        ok: true,
        projectId: await insertProject(transaction, { organizationId, name, currency }, now),
      };
    });
}

/** A project never stands without a signing secret, so both are written in one transaction. */
export async function insertProject(
  transaction: Store,
  { organizationId, name, currency }: { organizationId: string; name: string; currency: string },
  now: number,
): Promise<string> {
  const id = newProjectId();
  await transaction
    .insertInto("project")
    .values({ id, organizationId, name, currency, createdAt: now, snippetCopiedAt: null })
    .execute();
  await insertSigningSecret(transaction, id, now);
  return id;
}

export async function renameProject(
  viewer: Member,
  projectId: string,
  newName: string,
): Promise<{ ok: true } | Refused<"not_found" | "forbidden" | "name_invalid">> {
  const name = tidyName(newName);
  if (name === null) return { ok: false, reason: "name_invalid" };
  return manageProject(viewer, projectId, async (transaction): Promise<{ ok: true }> => {
    await transaction.updateTable("project").set({ name }).where("id", "=", projectId).execute();
    return { ok: true };
  });
}

/** Labels amounts and never converts them, so it may change at any time. */
export async function setProjectCurrency(
  viewer: Member,
  projectId: string,
  currency: string,
): Promise<{ ok: true } | Refused<"not_found" | "forbidden" | "currency_invalid">> {
  if (!isCurrency(currency)) return { ok: false, reason: "currency_invalid" };
  return manageProject(viewer, projectId, async (transaction): Promise<{ ok: true }> => {
    await transaction.updateTable("project").set({ currency }).where("id", "=", projectId).execute();
    return { ok: true };
  });
}

/** Whether a name typed as a second thought is the project's: capitals and inner spaces count. */
export function confirmsName(typedName: string, name: string): boolean {
  return typedName.trim() === name;
}

/** With its secrets, persons and expressions; audit rows stay. The name is typed as a second thought. */
export async function deleteProject(
  viewer: Member,
  projectId: string,
  { typedName, now }: { typedName: string; now: number },
): Promise<{ ok: true } | Refused<"not_found" | "forbidden" | "not_fresh" | "name_mismatch">> {
  return manageProject(
    viewer,
    projectId,
    async (
      transaction,
      { organizationId },
    ): Promise<{ ok: true } | Refused<"not_fresh" | "name_mismatch">> => {
      if (!isFresh(viewer, now)) return { ok: false, reason: "not_fresh" };
      const project = await transaction
        .selectFrom("project")
        .select("name")
        .where("id", "=", projectId)
        .executeTakeFirstOrThrow();
      if (!confirmsName(typedName, project.name)) return { ok: false, reason: "name_mismatch" };
      await transaction.deleteFrom("project").where("id", "=", projectId).execute();
      const purpose = "delete_project";
      await writeAudit(transaction, viewer, {
        organizationId,
        projectId,
        purpose,
        detail: project.name,
        at: now,
      });
      return { ok: true };
    },
  );
}

/** Step 2 of the identity page shows it; anyone who may see the project may copy its snippet. */
export async function recordSnippetCopied(viewer: Member, projectId: string, now: number): Promise<void> {
  if ((await findAccess(store(), viewer, projectId)) === null) return;
  await store().updateTable("project").set({ snippetCopiedAt: now }).where("id", "=", projectId).execute();
}
