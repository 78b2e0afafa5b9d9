import type { Store } from "#lib/db/store.ts";
import { sharedState } from "#lib/shared-state.ts";

const LAST_USED_EVERY_MS = 60_000;

export type SecretUse = [secretId: string, at: number];

/** The uses of a batch that are worth writing down: at most one a minute and secret. */
export function usesToRecord(batch: readonly { keyId: string | null; receivedAtMs: number }[]): {
  entries: readonly SecretUse[];
  /** Once they are committed. */
  remember: () => void;
} {
  const latest = new Map<string, number>();
  for (const { keyId, receivedAtMs } of batch) {
    if (keyId !== null) latest.set(keyId, Math.max(receivedAtMs, latest.get(keyId) ?? 0));
  }
  const recorded = lastRecordedUses();
  const entries = [...latest]
    .filter(([keyId, at]) => Math.abs(at - (recorded.get(keyId) ?? 0)) >= LAST_USED_EVERY_MS)
    // In key order, so that two processes lock the rows in one order.
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    entries,
    remember: () => {
      for (const [keyId, at] of entries) recorded.set(keyId, at);
    },
  };
}

export async function recordUses(transaction: Store, uses: readonly SecretUse[]): Promise<void> {
  for (const [secretId, at] of uses) {
    await transaction
      .updateTable("signingSecret")
      .set({ lastUsedAt: at })
      .where("id", "=", secretId)
      .where((where) =>
        where.or([where("lastUsedAt", "is", null), where("lastUsedAt", "<=", at - LAST_USED_EVERY_MS)]),
      )
      .execute();
  }
}

function lastRecordedUses(): Map<string, number> {
  return sharedState("last-recorded-uses", () => new Map<string, number>());
}
