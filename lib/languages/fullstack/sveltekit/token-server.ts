import { mintIdentityToken } from "#lib/server/reqio-identity.ts";
import { json } from "@sveltejs/kit";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = async ({ locals, setHeaders }) => {
  setHeaders({ "cache-control": "no-store" });
  if (!locals.user) return new Response(null, { status: 204 });
  return json({ token: await mintIdentityToken(locals.user) });
};
