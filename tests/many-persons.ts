/**
 * SQL for both stores that fills a project with so many persons at once. Plans are of several sizes, `rare` among them;
 * three of four persons share an account with others; a tenth have no e-mail, a fifth no known revenue.
 */
export function insertManyPersons(projectId: string, count: number, lastSeenAt: number): string {
  // A prime, so that what is sorted by one column is scattered in the others.
  const scattered = `((n * 7919) % ${count})`;
  return `with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < ${count - 1})
    insert into person ("projectId", "sub", "email", "plan", "amountCents", "interval", "monthlyRevenueCents",
      "accountId", "accountName", "issuedAt", "revenueKnownAt", "warnings", "firstSeenAt", "lastSeenAt")
    select '${projectId}', 'user_' || n,
      case when n % 10 = 0 then null else 'Person.' || ${scattered} || '@example.com' end,
      case when n % ${Math.ceil(count / 20)} = 7 then 'rare' when n % 50 = 0 then null when n % 9 < 5 then 'free'
        when n % 9 < 8 then 'pro' else 'business' end,
      case when n % 5 = 0 then null else (n % 300) * 100 end,
      case when n % 5 = 0 then null else 'month' end,
      case when n % 5 = 0 then null else (n % 300) * 100 end,
      case when n % 4 = 0 then null else 'account_' || (n / 8) end,
      case when n % 4 = 0 then null else 'Account ' || (n / 8) end,
      ${lastSeenAt} - ${scattered} * 1000,
      case when n % 5 = 0 then 0 else ${lastSeenAt} - ${scattered} * 1000 end, null,
      ${lastSeenAt} - 86400000 - ${scattered} * 1000, ${lastSeenAt} - ${scattered} * 1000
    from numbers`;
}
