import { formatCount } from "#components/ui/format-count.ts";
import { formatMoney } from "#lib/token/revenue.ts";
import { ShownText } from "./shown-text.tsx";

/** The accounts of a plan whose revenue is known, and what they pay. */
export type PlanRevenue = { plan: string | null; accounts: number; monthlyRevenueCents: number };

const SHOWN = 6;

/** Bars in a table: who does not see them reads the same figures. */
export function RevenueByPlan({
  plans,
  otherPlans,
  currency,
}: {
  plans: readonly PlanRevenue[];
  otherPlans: Omit<PlanRevenue, "plan"> | null;
  currency: string;
}) {
  if (plans.length === 0) {
    return (
      <p className="p-5 text-muted text-sm">Revenue by plan shows here once a token carries an amount.</p>
    );
  }
  const rows = shorten(plans, otherPlans);
  const highest = Math.max(...rows.map(({ monthlyRevenueCents }) => monthlyRevenueCents), 1);
  return (
    <table className="m-5 h-fit w-[calc(100%-2.5rem)] text-sm">
      <caption className="pb-2 text-left text-muted">Monthly revenue by plan</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Share</th>
          <th scope="col">Monthly revenue</th>
          <th scope="col">Accounts</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, isPlan, accounts, monthlyRevenueCents }) => (
          <tr key={`${isPlan} ${name}`}>
            <th scope="row" className="max-w-24 truncate py-1.5 pr-3 text-left font-normal sm:max-w-40">
              {isPlan ? <ShownText text={name} /> : <span className="text-muted">{name}</span>}
            </th>
            <td className="w-full min-w-12 py-1.5">
              <svg aria-hidden="true" className="block h-2.5 w-full" preserveAspectRatio="none">
                <rect width="100%" height="100%" rx="2" className="fill-hover" />
                <rect
                  width={`${(100 * monthlyRevenueCents) / highest}%`}
                  height="100%"
                  rx="2"
                  className="fill-muted"
                />
              </svg>
              <span className="sr-only">{describeShare(monthlyRevenueCents, rows)}</span>
            </td>
            <td className="whitespace-nowrap py-1.5 pl-3 text-right tabular-nums">
              {formatMoney(monthlyRevenueCents, currency, "en-US")}
            </td>
            <td className="whitespace-nowrap py-1.5 pl-3 text-right text-muted tabular-nums max-sm:hidden">
              {formatCount(accounts)} {accounts === 1 ? "account" : "accounts"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Row = { name: string; isPlan: boolean; accounts: number; monthlyRevenueCents: number };

function shorten(plans: readonly PlanRevenue[], otherPlans: Omit<PlanRevenue, "plan"> | null): Row[] {
  const shown = plans.length > SHOWN || otherPlans ? plans.slice(0, SHOWN - 1) : plans;
  const rest = [...plans.slice(shown.length), ...(otherPlans ? [otherPlans] : [])];
  const rows = shown.map(({ plan, ...figures }) => ({
    name: plan ?? "No plan",
    isPlan: plan !== null,
    ...figures,
  }));
  if (rest.length === 0) return rows;
  const sum = (name: "accounts" | "monthlyRevenueCents") => rest.reduce((total, row) => total + row[name], 0);
  const others = { accounts: sum("accounts"), monthlyRevenueCents: sum("monthlyRevenueCents") };
  return [...rows, { name: "Other plans", isPlan: false, ...others }];
}

function describeShare(cents: number, rows: readonly Row[]): string {
  const all = rows.reduce((total, row) => total + row.monthlyRevenueCents, 0);
  return all === 0 ? "0 %" : `${Math.round((100 * cents) / all)} %`;
}
