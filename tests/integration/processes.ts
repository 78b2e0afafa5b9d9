import { spawn } from "node:child_process";

export type Ended = { ended: string; printed: string };

/** Starts a program of the tests several times at once, each with `given` as JSON, and waits for all. */
export function runTogether(program: string, count: number, given: object): Promise<Ended[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => run(program, { ...given, index })));
}

function run(program: string, given: object): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify(given)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ ended: String(code ?? signal), printed }));
  });
}

/** Starts one that goes on for ever, kills it once it has printed so many lines, and gives all whole lines it printed. */
export async function readFirstLines(program: string, count: number, given: object): Promise<string[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(given)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > count) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("close", resolve));
  return printed.split("\n").slice(0, -1);
}

/** What the test gave to the program that it started. */
export function readGiven<T>(): T {
  const given: T = JSON.parse(process.argv[2] ?? "{}");
  return given;
}
