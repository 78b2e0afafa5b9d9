import { type StoreTransaction, store } from "#lib/db/store.ts";
import { type Access, findAccess, mayManage } from "./access.ts";
import { forgetVerificationKeys } from "./verification-keys.ts";
import type { Member } from "./viewer.ts";

export type Refused<Reason extends string> = { ok: false; reason: Reason };

/** A change that an owner or admin may make: in one transaction, and seen at once by the keys of this process. */
export async function manageProject<Result>(
  viewer: Member,
  projectId: string,
  run: (transaction: StoreTransaction, access: Access) => Promise<Result>,
): Promise<Result | Refused<"not_found" | "forbidden">> {
  const result = await store()
    .transaction()
    .execute(async (transaction): Promise<Result | Refused<"not_found" | "forbidden">> => {
      const access = await findAccess(transaction, viewer, projectId);
      if (access === null) return { ok: false, reason: "not_found" };
      if (!mayManage(access.role)) return { ok: false, reason: "forbidden" };
      return run(transaction, access);
    });
  forgetVerificationKeys(projectId);
  return result;
}
