import { type ChildProcess, spawn } from "node:child_process";

export type Placeholders = Readonly<Record<string, string>>;
export type Outcome = { code: number; stdout: string; stderr: string };

const OUTPUT_LIMIT = 200_000;

/** Replaces `{name}`; a name that is not known stays, for it may be the language's own braces. */
export function expand(text: string, placeholders: Placeholders): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => placeholders[name] ?? whole);
}

export function expandAll(texts: Readonly<Record<string, string>>, placeholders: Placeholders) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, expand(text, placeholders)]));
}

type Call = {
  command: readonly string[];
  placeholders: Placeholders;
  cwd: string;
  env?: Readonly<Record<string, string>>;
  timeoutMs?: number;
};

/** Runs a command to its end. Nothing of our own configuration reaches it. */
export async function runCommand({
  command,
  placeholders,
  cwd,
  env,
  timeoutMs = 120_000,
}: Call): Promise<Outcome> {
  const child = startCommand({ command, placeholders, cwd, ...(env ? { env } : {}) });
  const timer = setTimeout(() => stopGroup(child.process, "SIGKILL"), timeoutMs);
  const code = await child.ended;
  clearTimeout(timer);
  return { code, ...child.output };
}

/** Runs a command that must succeed. */
export async function demandCommand(call: Call): Promise<string> {
  const { code, stdout, stderr } = await runCommand(call);
  if (code === 0) return stdout;
  const line = call.command.map((part) => expand(part, call.placeholders)).join(" ");
  throw new Error(`${line}\nended with ${code}\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
}

export type RunningCommand = {
  process: ChildProcess;
  output: { stdout: string; stderr: string };
  ended: Promise<number>;
};

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) stopGroup(child, "SIGKILL");
});

export function startCommand({ command, placeholders, cwd, env = {} }: Call): RunningCommand {
  const [program = "", ...args] = command.map((part) => expand(part, placeholders));
  // A group of its own, so that what a dev server spawns ends with it.
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inheritedEnvironment(), ...env },
  });
  running.add(child);
  const output = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output.stdout = (output.stdout + text).slice(-OUTPUT_LIMIT);
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output.stderr = (output.stderr + text).slice(-OUTPUT_LIMIT);
  });
  const ended = new Promise<number>((resolve) => {
    child.on("error", (error) => {
      output.stderr += error.message;
      running.delete(child);
      resolve(127);
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal ? 128 : 1));
    });
  });
  return { process: child, output, ended };
}

export async function stopCommand(child: RunningCommand): Promise<void> {
  stopGroup(child.process, "SIGTERM");
  const timer = setTimeout(() => stopGroup(child.process, "SIGKILL"), 3000);
  await child.ended;
  clearTimeout(timer);
  // Grandchildren that outlive their parent.
  stopGroup(child.process, "SIGKILL");
}

function stopGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** What a program needs of this machine, without the variables that the snippets read or a test runner sets. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  const ours =
    /^(REQIO_|BETTER_AUTH_|PW_|TEST_|PLAYWRIGHT_|(DATABASE_URL|PORT|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)$)/;
  for (const name of Object.keys(environment)) if (ours.test(name)) Reflect.deleteProperty(environment, name);
  return environment;
}
