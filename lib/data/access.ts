import type { Store } from "#lib/db/store.ts";
import type { Role } from "#lib/db/tables.ts";
import { isStorableText } from "./texts.ts";
import type { Member } from "./viewer.ts";

export type Access = { role: Role; organizationId: string };

/** The viewer's part in a project; null for someone else's project as for none. */
export async function findAccess(db: Store, viewer: Member, projectId: string): Promise<Access | null> {
  // It comes from an address, where somebody may have written %00.
  if (!isStorableText(projectId)) return null;
  const row = await db
    .selectFrom("project")
    .innerJoin("member", "member.organizationId", "project.organizationId")
    .select(["member.role", "project.organizationId"])
    .where("project.id", "=", projectId)
    .where("member.userId", "=", viewer.userId)
    .executeTakeFirst();
  return row === undefined ? null : { role: parseRole(row.role), organizationId: row.organizationId };
}

/** Owners and admins may reveal, rename and delete; a member may look. */
export function mayManage(role: Role): boolean {
  return role !== "member";
}

// Better Auth keeps several roles as one text with commas.
export function parseRole(text: string): Role {
  const roles = text.split(",").map((role) => role.trim());
  if (roles.includes("owner")) return "owner";
  return roles.includes("admin") ? "admin" : "member";
}
