import { runCommand } from "./commands.ts";
import type { Case, Workspace } from "./workspace.ts";

const OTHER_SECRET = "a-secret-that-is-not-this-project's";

/** Runs the test that developers take into their own CI: green as it is, and red with another project's secret. */
export async function judgeDeveloperCheck({ variant, proof, form, endpoint }: Case, workspace: Workspace) {
  const shown = variant.files.some((file) => file.role === "check" && file.forms.includes(form));
  if (shown !== (proof.check !== undefined))
    return [`"check" in the proof: ${!shown}, a file of it: ${shown}`];
  if (!proof.check) return [];
  const run = (secret: string) =>
    runCommand({
      command: proof.check?.command ?? [],
      placeholders: workspace.placeholders,
      cwd: workspace.folder,
      env: workspace.variables(secret),
      timeoutMs: 300_000,
    });
  const faults: string[] = [];
  const good = await run(endpoint.secret);
  if (good.code !== 0) faults.push(`the check ended with ${good.code}: ${good.stdout}${good.stderr}`);
  if (`${good.stdout}${good.stderr}`.includes(endpoint.secret)) faults.push("the check printed the secret");
  if ((await run(OTHER_SECRET)).code === 0) faults.push("the check passes with another secret");
  return faults;
}
