import type { APIRoute } from "astro";
import { mintIdentityToken } from "../../lib/reqio-identity";

export const prerender = false;

export const GET: APIRoute = async ({ locals }) => {
  const headers = { "Cache-Control": "no-store" };
  if (!locals.user) return new Response(null, { status: 204, headers });
  const token = await mintIdentityToken(locals.user);
  return Response.json({ token }, { headers });
};
