import type { NextRequest } from "next/server";
import { createSession } from "@/app/lib/session";
import { findUserByName } from "@/app/lib/users";

export async function GET(request: NextRequest) {
  const user = findUserByName(request.nextUrl.searchParams.get("person") ?? "");
  if (!user) return new Response(null, { status: 404 });
  await createSession(user.id);
  return new Response(null, { status: 204 });
}
