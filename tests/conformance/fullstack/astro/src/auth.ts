import { defineMiddleware } from "astro:middleware";
import { findUserId } from "./lib/sessions";
import { findUser } from "./lib/users";

export const auth = defineMiddleware(async ({ cookies, locals }, next) => {
  const userId = findUserId(cookies.get("session")?.value ?? "");
  locals.user = userId === undefined ? null : await findUser(userId);
  return next();
});
