import { store } from "#lib/db/store.ts";
import { hashPassword } from "./auth.ts";
import type { Member } from "./member.ts";
import type { StepUp } from "./step-up.ts";
import { stepUp } from "./step-up.ts";

/** Takes the current password as the step-up, sets the new one and ends every other session of the account. */
export async function changePassword(
  member: Member,
  passwords: { current: string; next: string },
  now: number,
): Promise<StepUp> {
  const proof = await stepUp(member, passwords.current, now);
  if (!proof.ok) return proof;
  const password = await hashPassword(passwords.next);
  await store()
    .transaction()
    .execute(async (db) => {
      await db
        .updateTable("account")
        .set({ password })
        .where("userId", "=", member.userId)
        .where("providerId", "=", "credential")
        .execute();
      await db
        .deleteFrom("session")
        .where("userId", "=", member.userId)
        .where("id", "!=", member.sessionId)
        .execute();
      await db.deleteFrom("resetLink").where("userId", "=", member.userId).execute();
    });
  return proof;
}
