import { type RawBuilder, type SqlBool, sql } from "kysely";

/** So many persons one statement counts: some milliseconds on SQLite, which works on the thread that answers requests. */
export const PERSONS_PER_STATEMENT = 5_000;

/** Persons that pay through an account, by account; or those that each are an account. */
export type TotalsPart = "of accounts" | "alone";

/** The last person that was counted. */
export type CountedTo = { accountId: string | null; revenueKnownAt: number; sub: string };

export type PlanCount = {
  plan: string | null;
  persons: number;
  accounts: number;
  /** Of those the accounts whose revenue is known, and what they pay. */
  known: number;
  monthlyRevenueCents: number;
};

/**
 * Counts the next persons of a part by plan. They come account by account, whoever decides for one last: who has the
 * newest token whose revenue is known, if anybody has. The person behind them is read too, for whether the account goes
 * on there.
 */
export function countNext(
  projectId: string,
  part: TotalsPart,
  from: CountedTo | null,
  persons: number,
): RawBuilder<PlanCount> {
  const decides = sql`case when lead("accountId") over (order by ${KEY}) = "accountId" then 0 else 1 end`;
  return sql`select "plan", count(*) as "persons",
      cast(sum("decides") as bigint) as "accounts",
      cast(sum(case when "monthlyRevenueCents" is null then 0 else "decides" end) as bigint) as "known",
      cast(sum(case when "decides" = 1 then coalesce("monthlyRevenueCents", 0) else 0 end) as bigint)
        as "monthlyRevenueCents"
    from (select "plan", "monthlyRevenueCents", ${decides} as "decides", row_number() over (order by ${KEY}) as "place"
      from (select "plan", "monthlyRevenueCents", ${KEY} from "person"
        where ${behind(projectId, part, from)} order by ${KEY} limit ${persons + 1}) as "next") as "judged"
    where "place" <= ${persons} group by "plan"`;
}

/** The last of the next persons of a part; no row where they end sooner. */
export function findLast(
  projectId: string,
  part: TotalsPart,
  from: CountedTo | null,
  persons: number,
): RawBuilder<CountedTo> {
  return sql`select ${KEY} from "person"
    where ${behind(projectId, part, from)} order by ${KEY} limit 1 offset ${persons - 1}`;
}

const KEY = sql.raw('"accountId", "revenueKnownAt", "sub"');

function behind(projectId: string, part: TotalsPart, from: CountedTo | null): RawBuilder<SqlBool> {
  const conditions = [sql`"projectId" = ${projectId}`];
  if (part === "alone") {
    conditions.push(sql`"accountId" is null`);
    if (from !== null)
      conditions.push(sql`("revenueKnownAt", "sub") > (${from.revenueKnownAt}, ${from.sub})`);
  } else {
    conditions.push(sql`"accountId" is not null`);
    if (from !== null) {
      conditions.push(sql`(${KEY}) > (${from.accountId}, ${from.revenueKnownAt}, ${from.sub})`);
    }
  }
  return sql`${sql.join(conditions, sql` and `)}`;
}
