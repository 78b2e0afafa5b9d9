// A stock application: a signed cookie, JSX pages. The shown lines follow below.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { home } from "./home.js";
import { renderer } from "./renderer.js";
import type { User } from "./user.js";
import { users } from "./users.js";

const SESSION_KEY = "a session key of this application";

const app = new Hono<{ Variables: { user: User | null } }>();
app.use(async (c, next) => {
  const name = await getSignedCookie(c, SESSION_KEY, "session");
  c.set("user", (name && users.get(name)) || null);
  await next();
});
app.use(renderer);
app.route("/", home);
app.get("/conformance/sign-in", async (c) => {
  await setSignedCookie(c, "session", c.req.query("person") ?? "", SESSION_KEY);
  return c.body(null, 204);
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT) });
