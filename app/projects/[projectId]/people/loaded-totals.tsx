import { PeopleTotals } from "#components/people/people-totals.tsx";
import { readPersonTotals } from "#lib/data/person-totals.ts";
import type { Member } from "#lib/data/viewer.ts";

/** Streamed into the page: a large project is counted for a second or two. */
export async function LoadedTotals({
  member,
  projectId,
  currency,
}: {
  member: Member;
  projectId: string;
  currency: string;
}) {
  const totals = await readPersonTotals(member, projectId, Date.now());
  return totals && <PeopleTotals totals={totals} currency={currency} />;
}
