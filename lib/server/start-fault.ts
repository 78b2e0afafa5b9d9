import { isStartRefused, isStoreUnavailable } from "#lib/db/errors.ts";
import type { Environment } from "#lib/env.ts";

/** The build is the launcher's work; someone who starts the process by itself is told. */
export class NotBuilt extends Error {
  override name = "NotBuilt";
}

/** What kept the process from starting, in one line; null for a fault of our own. */
export function describeStartFault(error: unknown, { port }: Pick<Environment, "port">): string | null {
  if (isStartRefused(error)) return error.message;
  if (isStoreUnavailable(error)) return "The store cannot be reached. Check DATABASE_URL or REQIO_DATA_DIR.";
  if (error instanceof NotBuilt) return "There is no build yet. Run: npm start";
  if (!(error instanceof Error) || !("code" in error)) return null;
  if (error.code === "EADDRINUSE")
    return `PORT ${port} is in use. Stop what listens there, or set another PORT.`;
  if (error.code === "EACCES") return `PORT ${port} may not be opened by this user. Set another PORT.`;
  return null;
}
