import type { Member } from "#lib/data/viewer.ts";
import { type Store, toAuthTime } from "#lib/db/store.ts";
import { NOW, type Owner, signUpOwner } from "#tests/integration/stores.ts";

/** Another account, made a member of the owner's organisation, and of no other, with this role. */
export async function addMember(db: Store, { organizationId }: Owner, role: string): Promise<Member> {
  const { member } = await signUpOwner(db, `second.${role.replaceAll(",", ".")}@example.com`);
  await db.deleteFrom("member").where("userId", "=", member.userId).execute();
  const row = { id: member.userId, organizationId, userId: member.userId, role };
  await db
    .insertInto("member")
    .values({ ...row, createdAt: toAuthTime(NOW) })
    .execute();
  return member;
}
