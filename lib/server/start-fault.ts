import { isStartRefused, isStoreUnavailable } from "#lib/db/errors.ts";
import type { Environment } from "#lib/env.ts";

/** The build is the launcher's work; someone who starts the process by itself is told. */
export class NotBuilt extends Error {
  override name = "NotBuilt";
}

/** EX_CONFIG of sysexits.h: a supervisor sees that a restart will not help. */
export const EXIT_CONFIG = 78;

export type StartFault = { line: string; exitCode: number };

/** What kept the process from starting, in one line, and how to end on it; null for a fault of our own. */
export function describeStartFault(error: unknown, plan: Pick<Environment, "port">): StartFault | null {
  // Keys, variables or a store that somebody has to put right first.
  if (isStartRefused(error)) return { line: error.message, exitCode: EXIT_CONFIG };
  const line = describePassingFault(error, plan);
  return line === null ? null : { line, exitCode: 1 };
}

/** What may have passed when the process is started again. */
function describePassingFault(error: unknown, { port }: Pick<Environment, "port">): string | null {
  if (isStoreUnavailable(error)) return "The store cannot be reached. Check DATABASE_URL or REQIO_DATA_DIR.";
  if (error instanceof NotBuilt) return "There is no build yet. Run: npm start";
  if (!(error instanceof Error) || !("code" in error)) return null;
  if (error.code === "EADDRINUSE")
    return `PORT ${port} is in use. Stop what listens there, or set another PORT.`;
  if (error.code === "EACCES") return `PORT ${port} may not be opened by this user. Set another PORT.`;
  return null;
}
