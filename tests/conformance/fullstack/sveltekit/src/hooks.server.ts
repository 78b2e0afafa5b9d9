export { authenticate as handle } from "#lib/server/auth.ts";
