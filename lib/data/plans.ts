import { sql } from "kysely";
import { store } from "#lib/db/store.ts";
import { findAccess } from "./access.ts";
import type { Member } from "./viewer.ts";

const MAX_PLANS = 100;

/** The plans that persons of a project are on, by name, as far as a list of choices is of use. */
export async function listPlans(viewer: Member, projectId: string): Promise<string[]> {
  if ((await findAccess(store(), viewer, projectId)) === null) return [];
  // From plan to plan through the index, past all persons of each.
  const { rows } = await sql<{ plan: string }>`with recursive plans (plan) as (
      select (select min(plan) from person where "projectId" = ${projectId} and plan is not null)
      union all
      select (select min(plan) from person where "projectId" = ${projectId} and plan > plans.plan)
      from plans where plans.plan is not null
    ) select plan from plans where plan is not null limit ${MAX_PLANS}`.execute(store());
  return rows.map(({ plan }) => plan);
}
