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
  response.headers.set("Cache-Control", "no-store");
  return response;
});
