import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "#tests/start-reqio.ts";
import { type RunningCommand, startCommand, stopCommand } from "./commands.ts";
import { PEOPLE } from "./people.ts";
import type { Case, Workspace } from "./workspace.ts";

const START_LIMIT_MS = 60_000;
const ANSWER_LIMIT_MS = 20_000;

/** A visitor's browser as far as it matters here: cookies, and redirects left to be seen. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async get(path: string): Promise<{ status: number; headers: Headers; text: string }> {
    const response = await fetch(`${this.#origin}${path}`, {
      redirect: "manual",
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async signIn(person: string): Promise<void> {
    const { status, text } = await this.get(`/conformance/sign-in?person=${person}`);
    if (status >= 400) throw new Error(`signing in as ${person} answered ${status}: ${text.slice(0, 2000)}`);
  }
}

export type Application = { origin: string; process: RunningCommand };

/** Starts a framework's application; a value where it ended or never answered, with what it printed. */
export async function startApplication(
  { proof, variant }: Case,
  workspace: Workspace,
  secret: string | null,
  people = PEOPLE,
): Promise<{ ok: true; application: Application } | { ok: false; output: string }> {
  if (!proof.server) throw new Error(`${variant.id} has no "server"`);
  const port = String(await findFreePort());
  const child = startCommand({
    command: proof.server.command,
    placeholders: { ...workspace.placeholders, port },
    cwd: workspace.folder,
    env: workspace.variables(secret, port, people),
  });
  const origin = `http://127.0.0.1:${port}`;
  const ready = `${origin}${proof.server.ready}`;
  const ended = child.ended.then(() => true);
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (await answers(ready)) return { ok: true, application: { origin, process: child } };
    if (await Promise.race([ended, pause(50, false)])) {
      return { ok: false, output: `${child.output.stdout}${child.output.stderr}` };
    }
  }
  await stopCommand(child);
  return { ok: false, output: `not up in time: ${child.output.stdout}${child.output.stderr}` };
}

export async function stopApplication(application: Application): Promise<string> {
  await stopCommand(application.process);
  return `${application.process.output.stdout}${application.process.output.stderr}`;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
