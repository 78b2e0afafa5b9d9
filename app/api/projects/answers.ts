import { environment } from "#lib/env.ts";

/** A browser always sends Origin with a POST; another site's page, or none, has no business here. */
export function isFromOwnPage(request: Request): boolean {
  return request.headers.get("origin") === environment().origin;
}

/** For this page and this moment alone: it is kept nowhere on the way. */
export function answerPrivately(body: object): Response {
  return Response.json(body, { headers: noStore });
}

/** A refusal as a problem document (RFC 9457). */
export function refusePrivately(
  status: number,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ status, code, detail }), {
    status,
    headers: { ...headers, ...noStore, "content-type": "application/problem+json" },
  });
}

const noStore = { "cache-control": "no-store" };

/** What every route of a project may have to refuse: status and detail by code. */
export const sharedRefusals = {
  origin_not_allowed: [403, "Ask from this installation's own pages."],
  signed_out: [401, "You are signed out. Sign in in another tab, then try again."],
  not_found: [404, "There is no such project."],
} as const satisfies Record<string, Refusal>;

export type Refusal = readonly [status: number, detail: string];
