import type { APIRoute } from "astro";
import { createSession } from "../../lib/sessions";
import { findUserByName } from "../../lib/users";

export const GET: APIRoute = ({ url, cookies }) => {
  const user = findUserByName(url.searchParams.get("person") ?? "");
  if (!user) return new Response(null, { status: 404 });
  cookies.set("session", createSession(user.id), { path: "/", httpOnly: true });
  return new Response(null, { status: 204 });
};
