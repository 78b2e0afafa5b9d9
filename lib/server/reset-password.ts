import { createResetLink, RESET_LINK_MINUTES } from "#lib/auth/reset-link.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import { describeFault, parseEnvironment } from "#lib/env.ts";
import { describeStartFault, EXIT_CONFIG } from "./start-fault.ts";

const EXIT_USAGE = 64;

process.exitCode = await printResetLink(process.argv[2]);

/** For whoever runs the installation: prints a link with which the owner of an account sets a new password, once. */
async function printResetLink(email: string | undefined): Promise<number> {
  if (!email) return refuse(EXIT_USAGE, "Name the account: npm run reset-password -- EMAIL");
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) return refuse(EXIT_CONFIG, ...parsed.faults.map(describeFault));
  const { environment } = parsed;
  try {
    await openStore(environment);
    const link = await createResetLink(email, environment.origin, Date.now());
    if (link === null) return refuse(1, `There is no account with the e-mail ${email}.`);
    process.stdout.write(`${link}\nIt sets a new password once, within ${RESET_LINK_MINUTES} minutes.\n`);
    return 0;
  } catch (error) {
    const fault = describeStartFault(error, environment);
    if (fault === null) throw error;
    return refuse(fault.exitCode, fault.line);
  } finally {
    await closeStore();
  }
}

function refuse(exitCode: number, ...lines: string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return exitCode;
}
