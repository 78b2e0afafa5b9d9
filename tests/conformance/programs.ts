import { expand, runCommand } from "./commands.ts";
import { readPage } from "./pages.ts";
import { ADA, PEOPLE, type Person } from "./people.ts";
import { judgeToken } from "./tokens.ts";
import type { Case, Workspace } from "./workspace.ts";

/** Runs a plain variant as a program, once per person: everything that is wrong with what it prints. */
export async function judgeProgram(shown: Case, workspace: Workspace): Promise<string[]> {
  const faults: string[] = [];
  for (const person of PEOPLE) {
    const { code, stdout, stderr } = await runProgram(shown, workspace, shown.endpoint.secret, person);
    if (code !== 0) return [`ended with ${code}: ${stderr.slice(-2000)}`];
    if (`${stdout}${stderr}`.includes(shown.endpoint.secret)) faults.push("printed the secret");
    faults.push(...(await judgeOutput(shown, stdout.trim(), person)));
  }
  return faults;
}

/** A missing, an empty and a short secret must each end the program with an error that names the variable. */
export async function judgeBadSecrets(shown: Case, workspace: Workspace): Promise<string[]> {
  const { secret } = shown.endpoint;
  const bad = { missing: null, empty: "", short: secret.slice(0, 31) };
  const faults: string[] = [];
  for (const [name, value] of Object.entries(bad)) {
    const { code, stdout, stderr } = await runProgram(shown, workspace, value, ADA);
    const output = `${stdout}${stderr}`;
    if (code === 0) faults.push(`ended well with the secret ${name}`);
    if (!output.includes("REQIO_SECRET")) faults.push(`does not name REQIO_SECRET with the secret ${name}`);
    if (/eyJ[\w-]+\.eyJ/.test(output)) faults.push(`minted with the secret ${name}`);
    if (value && output.includes(value)) faults.push(`printed the ${name} secret`);
  }
  return faults;
}

async function judgeOutput(shown: Case, output: string, person: Person): Promise<string[]> {
  const { endpoint, traits, lifetimeSeconds, proof } = shown;
  const expectation = { person, traits, lifetimeSeconds };
  if (proof.program?.output === "token") return judgeToken(output, endpoint, expectation);
  const { tags, faults } = readPage(output, endpoint.origin);
  const [tag, ...others] = tags;
  if (!tag || others.length > 0) return [...faults, `${tags.length} widget tags in ${output.slice(0, 500)}`];
  if (tag.projectId !== endpoint.projectId) faults.push(`data-project-id ${tag.projectId}`);
  return [...faults, ...(await judgeToken(tag.token ?? "", endpoint, expectation))];
}

/** Runs a plain variant as a program for one person; `secret` null leaves the variable out. */
export async function runProgram(shown: Case, workspace: Workspace, secret: string | null, person: Person) {
  const { proof, variant } = shown;
  if (!proof.program) throw new Error(`${variant.id} has no "program"`);
  return runCommand({
    command: proof.program.command.map((part) => expand(part, workspace.placeholders)),
    placeholders: workspace.placeholders,
    cwd: workspace.folder,
    env: workspace.variables(secret, "0", [person]),
    timeoutMs: 60_000,
  });
}
