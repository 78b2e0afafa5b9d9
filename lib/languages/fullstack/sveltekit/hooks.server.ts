import { type Handle, sequence } from "@sveltejs/kit/hooks";
import { authenticate } from "#lib/server/auth.ts"; // Your own: sets locals.user.
import { mintIdentityToken } from "#lib/server/reqio-identity.ts";

const identify: Handle = async ({ event, resolve }) => {
  const { user } = event.locals;
  const token = user ? await mintIdentityToken(user) : "";
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace("%reqio.token%", token),
  });
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    response.headers.set("cache-control", "no-store");
  }
  return response;
};

export const handle = sequence(authenticate, identify);
