/** A person as a list shows them. */
export type ListedPerson = {
  id: string;
  email: string | null;
  plan: string | null;
  account: { id: string; name: string | null } | null;
  monthlyRevenueCents: number | null;
  /** Epoch milliseconds. */
  firstSeenAt: number;
  lastSeenAt: number;
};

export function personHref(peoplePath: string, id: string): string {
  return `${peoplePath}/person?${new URLSearchParams({ id })}`;
}
