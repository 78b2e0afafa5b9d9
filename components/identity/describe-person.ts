import { formatMoney } from "#lib/token/revenue.ts";

/** "user_123 · pro · $8.25 / month" */
export function describePerson(
  person: { id: string; plan: string | null; monthlyRevenueCents: number | null } | null,
  currency: string,
): string {
  if (person === null) return "A person who was deleted since";
  const { id, plan, monthlyRevenueCents } = person;
  const revenue =
    monthlyRevenueCents === null
      ? "revenue unknown"
      : `${formatMoney(monthlyRevenueCents, currency, "en-US")} / month`;
  return [id, plan, revenue].filter((part) => part !== null).join(" · ");
}
