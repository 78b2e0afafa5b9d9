import { mintIdentityToken } from "@/app/lib/reqio-identity";

export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  const token = await mintIdentityToken();
  if (!token) return new Response(null, { status: 204, headers });
  return Response.json({ token }, { headers });
}
