import { mintIdentityToken } from "#lib/server/reqio-identity.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ "cache-control": "no-store" });
  return {
    reqioToken: locals.user && (await mintIdentityToken(locals.user)),
  };
};
