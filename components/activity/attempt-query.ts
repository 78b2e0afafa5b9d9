import { type Query, readOne } from "#components/layout/address.ts";
import { type FindingCode, isFindingCode } from "#lib/token/findings.ts";

/** What of a project's attempts is looked at, as the address says. */
export type AttemptFilter = {
  outcome?: "accepted" | "refused";
  code?: FindingCode;
  host?: string;
};

/** The filter in an address. What is no filter, an empty field of the form too, is left out. */
export function readAttemptFilter(query: Query): AttemptFilter {
  const outcome = readOne(query, "outcome");
  const code = readOne(query, "code");
  const host = readOne(query, "host")?.trim().toLowerCase().slice(0, 255);
  return {
    ...(outcome === "accepted" || outcome === "refused" ? { outcome } : {}),
    ...(code !== null && isFindingCode(code) ? { code } : {}),
    ...(host ? { host } : {}),
  };
}

/** The address of a project's attempts under a filter, from a cursor on. */
export function activityHref(projectId: string, filter: AttemptFilter, cursor?: string): string {
  const query = new URLSearchParams({ ...filter, ...(cursor === undefined ? {} : { cursor }) });
  return `/projects/${projectId}/activity${query.size > 0 ? `?${query}` : ""}`;
}
