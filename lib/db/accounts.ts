import type { Store } from "./store.ts";

/** Whether anybody has signed up: the first account closes sign-up. */
export async function hasAccounts(db: Store): Promise<boolean> {
  return (await db.selectFrom("user").select("id").limit(1).executeTakeFirst()) !== undefined;
}
