import { mintIdentityToken } from "~/reqio-identity.server";
import type { Route } from "./+types/reqio-token";

export async function loader({ request }: Route.LoaderArgs) {
  const headers = { "Cache-Control": "no-store" };
  const token = await mintIdentityToken(request);
  if (!token) return new Response(null, { status: 204, headers });
  return Response.json({ token }, { headers });
}
