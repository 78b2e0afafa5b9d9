import { Hono } from "hono";
import { mintIdentityToken, type SignedIn } from "./reqio-identity.js";

export const reqio = new Hono<SignedIn>().get("/token", async (c) => {
  c.header("Cache-Control", "no-store");
  const user = c.get("user");
  if (!user) return c.body(null, 204);
  return c.json({ token: await mintIdentityToken(user) });
});
