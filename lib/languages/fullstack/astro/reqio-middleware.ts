import { defineMiddleware } from "astro:middleware";
import { mintIdentityToken } from "./lib/reqio-identity";

declare global {
  namespace App {
    interface Locals {
      reqioToken?: string;
    }
  }
}

export const reqioIdentity = defineMiddleware(async ({ locals }, next) => {
  if (locals.user) locals.reqioToken = await mintIdentityToken(locals.user);
  const response = await next();
  if (response.headers.get("Content-Type")?.startsWith("text/html")) {
    response.headers.set("Cache-Control", "no-store");
  }
  return response;
});
