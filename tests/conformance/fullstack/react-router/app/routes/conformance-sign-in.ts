import { commitSession, getSession } from "~/sessions.server";
import { findUserByName } from "~/users.server";
import type { Route } from "./+types/conformance-sign-in";

export async function loader({ request }: Route.LoaderArgs) {
  const user = findUserByName(new URL(request.url).searchParams.get("person") ?? "");
  if (!user) return new Response(null, { status: 404 });
  const session = await getSession(request.headers.get("Cookie"));
  session.set("userId", user.id);
  return new Response(null, { status: 204, headers: { "Set-Cookie": await commitSession(session) } });
}
