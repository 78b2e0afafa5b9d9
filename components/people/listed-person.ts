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
