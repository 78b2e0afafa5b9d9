import { createServer } from "node:http";
import next from "next";
import { setAuthSecret } from "#lib/auth/auth-secret.ts";
import { openKeys } from "#lib/data/open-keys.ts";
import { openStore } from "#lib/db/open-store.ts";
import { environment } from "#lib/env.ts";

// The store and keys of the process, and the same endpoint as a route handler of a Next application: nothing else.
const [dir = ""] = process.argv.slice(2);
await openStore(environment());
const { authSecret } = await openKeys(environment());
setAuthSecret(authSecret);
const application = next({ dev: false, dir, quiet: true });
await application.prepare();
const handle = application.getRequestHandler();
createServer((request, response) => handle(request, response)).listen(environment().port, "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
