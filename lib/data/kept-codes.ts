import { sql } from "kysely";
import type { Store } from "#lib/db/store.ts";

/**
 * The codes under which attempts of a project are kept, by name; the empty one stands for accepted. From code to code
 * along the index: as many look-ups as there are codes, however many attempts.
 */
export async function readKeptCodes(db: Store, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive codes(code) as (
      select min(code) from attempt where "projectId" = ${projectId}
      union all
      select (select min(code) from attempt where "projectId" = ${projectId} and code > codes.code)
      from codes where codes.code is not null
    )
    select code from codes where code is not null`.execute(db);
  return rows.map(({ code }) => code);
}
