import type { Handle } from "@sveltejs/kit/hooks";
import { findUserId } from "#lib/server/sessions.ts";
import { findUser } from "#lib/server/users.ts";

export const authenticate: Handle = async ({ event, resolve }) => {
  const userId = findUserId(event.cookies.get("session") ?? "");
  event.locals.user = userId === undefined ? null : await findUser(userId);
  return resolve(event);
};
