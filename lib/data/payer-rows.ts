import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Persons that pay through an account, account by account; or those that each are an account. */
export type PayerPart = "of accounts" | "alone";

export type PayerRow = {
  accountId: string | null;
  revenueKnownAt: number;
  sub: string;
  plan: string | null;
  monthlyRevenueCents: number | null;
};

/**
 * The next persons of a part, all from one index. Who decides for an account comes last of it: who has the newest token
 * whose revenue is known, if anybody has.
 */
export function readPayers(
  projectId: string,
  part: PayerPart,
  after: PayerRow | null,
  limit: number,
): RawBuilder<PayerRow> {
  const conditions: RawBuilder<SqlBool>[] = [sql`"projectId" = ${projectId}`];
  conditions.push(part === "alone" ? sql`"accountId" is null` : sql`"accountId" is not null`);
  if (after !== null) {
    const { accountId, revenueKnownAt, sub } = after;
    conditions.push(
      part === "alone"
        ? sql`("revenueKnownAt", "sub") > (${revenueKnownAt}, ${sub})`
        : sql`("accountId", "revenueKnownAt", "sub") > (${accountId}, ${revenueKnownAt}, ${sub})`,
    );
  }
  return sql`select "accountId", "revenueKnownAt", "sub", "plan", "monthlyRevenueCents" from "person"
    where ${sql.join(conditions, sql` and `)} order by "accountId", "revenueKnownAt", "sub" limit ${limit}`;
}
