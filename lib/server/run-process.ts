import { setAuthSecret } from "#lib/auth/auth-secret.ts";
import { findSignUp, signUpCode } from "#lib/auth/sign-up.ts";
import { openKeys } from "#lib/data/open-keys.ts";
import { endWatching } from "#lib/data/watch-project.ts";
import { closeStore, openStore } from "#lib/db/open-store.ts";
import type { Environment } from "#lib/env.ts";
import { createHandler } from "./create-handler.ts";
import { createNext, isBuilt } from "./create-next.ts";
import { listen } from "./listen.ts";
import { createLog, type Log } from "./log.ts";
import { startMaintenance } from "./maintenance.ts";
import { describeStartFault, NotBuilt } from "./start-fault.ts";

export type ProcessPlan = { environment: Environment; root: string; dev: boolean };

/** Opens the store and the keys, listens, and ends in order when told to. Resolves once it serves, or has said why not. */
export async function runProcess(plan: ProcessPlan): Promise<void> {
  try {
    await start(plan);
  } catch (error) {
    const fault = describeStartFault(error, plan.environment);
    if (fault === null) throw error;
    process.stderr.write(`${fault.line}\n`);
    await closeStore();
    // Next keeps timers of its own, which would keep the process.
    process.exit(fault.exitCode);
  }
}

async function start({ environment, root, dev }: ProcessPlan): Promise<void> {
  const { dataDir, databaseUrl, origin, port } = environment;
  if (!dev && !isBuilt(root)) throw new NotBuilt();
  await openStore({ dataDir, databaseUrl });
  const { authSecret } = await openKeys(environment);
  setAuthSecret(authSecret);

  const log = createLog();
  const next = await createNext(root, dev, port);
  const handler = createHandler({ environment, log, dev, handleNext: next.handle });
  const { drain } = await listen({ port, origin, handler, upgrades: next.upgrades });
  const maintenance = startMaintenance(log);
  endInOrder(log, async () => {
    endWatching();
    await drain();
    await next.close();
    await maintenance.stop();
    await closeStore();
  });

  log.info(`Reqio is ready at ${origin}`);
  const signUp = await findSignUp();
  if (signUp.open && signUp.asksCode) log.info(`The first account signs up with this code: ${signUpCode()}`);
}

function endInOrder(log: Log, end: () => Promise<void>): void {
  let ending = false;
  const stop = (signal: string) => {
    // Whoever asks twice does not want to wait for what is in flight.
    if (ending) process.exit(1);
    ending = true;
    log.info(`Ending on ${signal}`);
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
