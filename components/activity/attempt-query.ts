import { type FindingCode, isFindingCode } from "#lib/token/findings.ts";

/** What of a project's attempts is looked at, as the address says. */
export type AttemptFilter = {
  outcome?: "accepted" | "refused";
  code?: FindingCode;
  host?: string;
};

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filter in an address. What is no filter, an empty field of the form too, is left out. */
export function readAttemptFilter(parameters: Parameters): AttemptFilter {
  const outcome = readOne(parameters.outcome);
  const code = readOne(parameters.code);
  const host = readOne(parameters.host)?.trim().toLowerCase().slice(0, 255);
  return {
    ...(outcome === "accepted" || outcome === "refused" ? { outcome } : {}),
    ...(code !== undefined && isFindingCode(code) ? { code } : {}),
    ...(host ? { host } : {}),
  };
}

export function readOne(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}

/** The address of a project's attempts under a filter, from a cursor on. */
export function activityHref(projectId: string, filter: AttemptFilter, cursor?: string): string {
  const query = new URLSearchParams({ ...filter, ...(cursor === undefined ? {} : { cursor }) });
  return `/projects/${projectId}/activity${query.size > 0 ? `?${query}` : ""}`;
}
