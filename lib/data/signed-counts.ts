import type { Store } from "#lib/db/store.ts";
import { HOUR_MS, MINUTE_MS } from "./durations.ts";

/**
 * How many accepted tokens each secret signed in the last hour, by its id. The minute in which the hour began counts in
 * full: whoever reads 0 must be able to rely on it.
 */
export async function countSignedLastHour(
  db: Store,
  projectId: string,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("attemptCount")
    .select(({ fn }) => ["secretId", fn.sum<number | string>("count").as("signed")])
    .where("projectId", "=", projectId)
    .where("minuteAt", ">", now - HOUR_MS - MINUTE_MS)
    .where("code", "=", "")
    .groupBy("secretId")
    .execute();
  return new Map(rows.map(({ secretId, signed }) => [secretId, Number(signed)]));
}
