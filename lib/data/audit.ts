import type { Store } from "#lib/db/store.ts";
import { newRowId } from "./identifiers.ts";
import type { Member } from "./viewer.ts";

export type AuditEntry = {
  organizationId: string;
  projectId: string;
  purpose:
    | "reveal"
    | "copy"
    | "env"
    | "rotate"
    | "revoke"
    | "expressions"
    | "delete_project"
    | "delete_person"
    | "export_people";
  secret?: { id: string; lastFour: string };
  detail?: string;
  at: number;
};

/** Written in the transaction of what it records, so that neither stands without the other. */
export async function writeAudit(transaction: Store, actor: Member, entry: AuditEntry): Promise<void> {
  const { organizationId, projectId, purpose, secret, detail, at } = entry;
  await transaction
    .insertInto("audit")
    .values({
      id: newRowId(),
      organizationId,
      projectId,
      secretId: secret?.id ?? null,
      lastFour: secret?.lastFour ?? null,
      actorId: actor.userId,
      purpose,
      address: actor.address,
      detail: detail ?? null,
      at,
    })
    .execute();
}
