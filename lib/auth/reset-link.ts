import { createHash, randomBytes } from "node:crypto";
import { store } from "#lib/db/store.ts";
import { hashPassword } from "./auth.ts";

export const RESET_LINK_MINUTES = 60;

/**
 * A link with which the owner of an account sets a new password, once. The token stands in the fragment, which
 * browsers send to nobody: it reaches no access log, here or in a proxy. The store keeps its hash alone.
 */
export async function createResetLink(email: string, origin: string, now: number): Promise<string | null> {
  const db = store();
  const user = await db
    .selectFrom("user")
    .select("id")
    .where("email", "=", email.trim().toLowerCase())
    .executeTakeFirst();
  if (user === undefined) return null;
  const token = randomBytes(32).toString("base64url");
  await db.deleteFrom("resetLink").where("userId", "=", user.id).execute();
  await db
    .insertInto("resetLink")
    .values({
      tokenHash: hashToken(token),
      userId: user.id,
      createdAt: now,
      expiresAt: now + RESET_LINK_MINUTES * 60_000,
    })
    .execute();
  return `${origin}/reset-password#${token}`;
}

/** Sets the password of the account that the link was made for and ends all its sessions; false when the link is spent. */
export async function resetPassword(token: string, password: string, now: number): Promise<boolean> {
  const tokenHash = hashToken(token);
  const db = store();
  const open = await db
    .selectFrom("resetLink")
    .select("userId")
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  // Looked up first so that a made-up token costs no hashing.
  if (open === undefined) return false;
  const { userId } = open;
  const hash = await hashPassword(password);
  return db.transaction().execute(async (transaction) => {
    const spent = await transaction
      .deleteFrom("resetLink")
      .where("tokenHash", "=", tokenHash)
      .executeTakeFirst();
    if (spent.numDeletedRows === 0n) return false;
    await transaction
      .updateTable("account")
      .set({ password: hash })
      .where("userId", "=", userId)
      .where("providerId", "=", "credential")
      .execute();
    await transaction.deleteFrom("session").where("userId", "=", userId).execute();
    await transaction.deleteFrom("spentTry").where("userId", "=", userId).execute();
    return true;
  });
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
