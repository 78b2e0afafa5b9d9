import { hasAccounts } from "#lib/db/accounts.ts";
import { takeLock } from "#lib/db/lock.ts";
import { type Store, store, toAuthFlag, toAuthTime } from "#lib/db/store.ts";
import { newRowId } from "./identifiers.ts";
import { insertProject } from "./projects.ts";
import { tidyName } from "./texts.ts";
import type { Visitor } from "./viewer.ts";

export type SignUpInput = {
  email: string;
  /** As Better Auth hashes it; this module never sees a password. */
  passwordHash: string;
  productName: string;
};

export type SignUpResult =
  | { ok: true; userId: string; organizationId: string; projectId: string }
  | { ok: false; reason: "closed" | "email_taken" | "product_name_invalid" };

/**
 * Account, organisation, first project and its signing secret in one transaction. Of two that sign up first at once one
 * wins: the lock makes the second look after the first is done. On a public installation the caller has checked the code
 * of the start log.
 */
export async function createFirstAccount(
  _viewer: Visitor,
  input: SignUpInput,
  signup: "first" | "open",
  now: number,
): Promise<SignUpResult> {
  const productName = tidyName(input.productName);
  if (productName === null) return { ok: false, reason: "product_name_invalid" };
  const email = input.email.toLowerCase();
  return store()
    .transaction()
    .execute(async (transaction) => {
      await takeLock(transaction, "signUp");
      if (signup === "first" && (await hasAccounts(transaction))) return { ok: false, reason: "closed" };
      const taken = await transaction
        .selectFrom("user")
        .select("id")
        .where("email", "=", email)
        .executeTakeFirst();
      if (taken !== undefined) return { ok: false, reason: "email_taken" };
      const userId = await insertUser(transaction, { email, passwordHash: input.passwordHash }, now);
      const organizationId = await insertOrganization(transaction, { userId, name: productName }, now);
      const project = { organizationId, name: productName, currency: "USD" };
      const projectId = await insertProject(transaction, project, now);
      return { ok: true, userId, organizationId, projectId };
    });
}

async function insertUser(
  transaction: Store,
  { email, passwordHash }: { email: string; passwordHash: string },
  now: number,
): Promise<string> {
  const userId = newRowId();
  const times = { createdAt: toAuthTime(now), updatedAt: toAuthTime(now) };
  await transaction
    .insertInto("user")
    .values({ id: userId, name: email, email, emailVerified: toAuthFlag(false), image: null, ...times })
    .execute();
  await transaction
    .insertInto("account")
    .values({
      id: newRowId(),
      accountId: userId,
      providerId: "credential",
      userId,
      password: passwordHash,
      ...times,
    })
    .execute();
  return userId;
}

async function insertOrganization(
  transaction: Store,
  { userId, name }: { userId: string; name: string },
  now: number,
): Promise<string> {
  const organizationId = newRowId();
  const createdAt = toAuthTime(now);
  await transaction
    .insertInto("organization")
    .values({ id: organizationId, name, slug: organizationId, logo: null, createdAt, metadata: null })
    .execute();
  await transaction
    .insertInto("member")
    .values({ id: newRowId(), organizationId, userId, role: "owner", createdAt })
    .execute();
  return organizationId;
}
