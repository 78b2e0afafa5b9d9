// Stands for the application's sign-in: signed session cookies, and the signed-in user in the context.
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import userList from "./users.json";

export type User = {
  id: number | string;
  email: string;
  plan?: string;
  planAmount?: number;
  billingInterval?: string;
  accountId?: number;
};

export type AppEnv = {
  Bindings: Env;
  Variables: { user: User | null };
};

const COOKIE_KEY = "a session key of this application";
const users: (User & { name: string })[] = userList;

export const auth = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.path === "/conformance/sign-in") {
    await setSignedCookie(c, "session", c.req.query("person") ?? "", COOKIE_KEY, { httpOnly: true });
    return c.body(null, 204);
  }
  const name = await getSignedCookie(c, COOKIE_KEY, "session");
  c.set("user", users.find((user) => user.name === name) ?? null);
  await next();
});
