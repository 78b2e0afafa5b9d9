import { formatCount } from "#components/ui/format-count.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { formatMoney } from "#lib/token/revenue.ts";
import { type PlanRevenue, RevenueByPlan } from "./revenue-by-plan.tsx";

export type Totals = {
  persons: number;
  accounts: number;
  accountsUnknown: number;
  monthlyRevenueCents: number;
  plans: readonly PlanRevenue[];
  otherPlans: Omit<PlanRevenue, "plan"> | null;
  /** Epoch milliseconds. */
  countedAt: number;
};

/** How many persons and accounts there are and what they pay per month, each account once; and when that was counted. */
export function PeopleTotals({ totals, currency }: { totals: Totals; currency: string }) {
  const { persons, accounts, accountsUnknown, monthlyRevenueCents, countedAt } = totals;
  return (
    <section aria-label="Totals" className={totalsClass}>
      <div className={figuresClass}>
        <dl className="flex flex-wrap gap-x-10 gap-y-4 lg:flex-col">
          <Figure name="Persons" value={formatCount(persons)} />
          <Figure name="Accounts" value={formatCount(accounts)} />
          <Figure
            name="Monthly revenue"
            value={formatMoney(monthlyRevenueCents, currency, "en-US")}
            note={
              accountsUnknown === 0 ? null : `unknown for ${formatCount(accountsUnknown)} of the accounts`
            }
          />
        </dl>
        <p className="mt-4 text-faint text-xs">
          Each account counts once. Counted at <LocalTime at={countedAt} show="clock" />.
        </p>
      </div>
      <RevenueByPlan plans={totals.plans} otherPlans={totals.otherPlans} currency={currency} />
    </section>
  );
}

/** Of the same size, while the persons are being counted. */
export function PeopleTotalsSkeleton() {
  return (
    <section aria-label="Totals" aria-busy="true" className={totalsClass}>
      <div className={figuresClass}>
        <p className="text-muted text-sm">Counting persons…</p>
      </div>
    </section>
  );
}

const totalsClass =
  "grid min-h-[17rem] rounded-lg border border-line bg-raised lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]";
const figuresClass = "flex flex-col justify-between border-line p-5 max-lg:border-b lg:border-r";

function Figure({ name, value, note = null }: { name: string; value: string; note?: string | null }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-semibold text-xl tabular-nums tracking-tight [overflow-wrap:anywhere]">
        {value}
        {note === null ? null : (
          <span className="block font-normal text-muted text-sm tracking-normal">{note}</span>
        )}
      </dd>
    </div>
  );
}
