import { createSession } from "#lib/server/sessions.ts";
import { findUserByName } from "#lib/server/users.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = ({ url, cookies }) => {
  const user = findUserByName(url.searchParams.get("person") ?? "");
  if (!user) return new Response(null, { status: 404 });
  cookies.set("session", createSession(user.id), { path: "/", secure: false });
  return new Response(null, { status: 204 });
};
