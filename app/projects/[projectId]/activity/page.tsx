import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttemptFilters } from "#components/activity/attempt-filters.tsx";
import { AttemptList } from "#components/activity/attempt-list.tsx";
import { AttemptPager } from "#components/activity/attempt-pager.tsx";
import { readAttemptFilter } from "#components/activity/attempt-query.ts";
import { NoAttempts } from "#components/activity/no-attempts.tsx";
import { readOne } from "#components/layout/address.ts";
import { PageHeading } from "#components/layout/page-heading.tsx";
import { requireMember } from "#lib/auth/session.ts";
import { listAttemptCodes, listAttempts } from "#lib/data/attempts.ts";
import { findProject } from "#lib/data/projects.ts";

export const metadata: Metadata = { title: "Activity" };

const PAGE_LENGTH = 50;

export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<"/projects/[projectId]/activity">) {
  const [member, { projectId }, asked] = [await requireMember(), await params, await searchParams];
  const { currency } = (await findProject(member, projectId)) ?? notFound();
  const [filter, cursor] = [readAttemptFilter(asked), readOne(asked, "cursor") ?? undefined];
  const query = { ...filter, cursor, limit: PAGE_LENGTH };
  const { attempts, older } = (await listAttempts(member, projectId, query, Date.now())) ?? notFound();
  const codes = await listAttemptCodes(member, projectId);
  const filtered = Object.keys(filter).length > 0 || cursor !== undefined;
  return (
    <div className="max-w-[64rem]">
      <PageHeading
        title="Activity"
        lead="Each token that came, and what became of it. Kept for 30 days; of a token's text no more than its first characters."
      />
      {attempts.length > 0 || filtered ? (
        <AttemptFilters projectId={projectId} filter={filter} codes={codes} />
      ) : null}
      {attempts.length > 0 ? (
        <AttemptList attempts={attempts} projectId={projectId} currency={currency} filter={filter} />
      ) : (
        <NoAttempts projectId={projectId} filtered={filtered} />
      )}
      <AttemptPager projectId={projectId} filter={filter} cursor={cursor} older={older} />
    </div>
  );
}
