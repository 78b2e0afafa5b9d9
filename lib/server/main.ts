import { join } from "node:path";
import { describeFault, parseEnvironment } from "#lib/env.ts";

// Before anything else is loaded: what follows may read the environment, and a wrong value is told in one line each.
const parsed = parseEnvironment(process.env);
if (parsed.ok) {
  const { runProcess } = await import("./run-process.ts");
  await runProcess({
    environment: parsed.environment,
    root: join(import.meta.dirname, "..", ".."),
    dev: process.argv.includes("--dev"),
  });
} else {
  for (const fault of parsed.faults) process.stderr.write(`${describeFault(fault)}\n`);
  // EX_CONFIG of sysexits.h: a supervisor sees that a restart will not help.
  process.exitCode = 78;
}
