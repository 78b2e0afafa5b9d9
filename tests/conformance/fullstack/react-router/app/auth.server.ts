import { getSession } from "~/sessions.server";
import { findUser } from "~/users.server";

export async function getUser(request: Request) {
  const session = await getSession(request.headers.get("Cookie"));
  const userId = session.get("userId");
  return userId === undefined ? null : findUser(userId);
}
