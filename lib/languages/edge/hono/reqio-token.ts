import { Hono } from "hono";
import type { AppEnv } from "./auth";
import { mintIdentityToken } from "./reqio-identity";

export const reqioToken = new Hono<AppEnv>();

reqioToken.get("/reqio/token", async (c) => {
  c.header("Cache-Control", "no-store");
  const user = c.get("user");
  if (!user) return c.body(null, 204);
  return c.json({ token: await mintIdentityToken(user, c.env) });
});
