import { findSignatureCause } from "#lib/data/signature-cause.ts";
import { diagnoseToken } from "#lib/token/diagnose.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import type { SignatureVerdict } from "#lib/token/verify.ts";
import { startApplication, stopApplication, Visitor } from "./applications.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Circumstances } from "./mistakes.ts";
import { readPage } from "./pages.ts";
import { runProgram } from "./programs.ts";
import type { Case, Workspace } from "./workspace.ts";

/** The codes of all that can be proved of the token that the files in the workspace mint. */
export async function diagnoseRun(
  shown: Case,
  workspace: Workspace,
  circumstances: Circumstances,
): Promise<string[]> {
  const token = shown.proof.server
    ? await askApplication(shown, workspace, circumstances)
    : await askProgram(shown, workspace, circumstances);
  const { endpoint } = shown;
  const { findings } = await diagnoseToken(token, {
    audience: endpoint.audience,
    previousAudiences: [],
    nowSeconds: Math.floor(Date.now() / 1000),
    checkSignature: (text) => checkSignature(text, endpoint),
  });
  return findings.map(({ code }) => code);
}

async function checkSignature(token: string, { secret }: Endpoint): Promise<SignatureVerdict> {
  const verifying = [{ id: "current", text: secret }];
  const found = findSignatureCause(token, { verifying, ended: [], others: [] });
  return found.valid ? { valid: true } : { valid: false, finding: describeKeptFinding(found.cause) };
}

async function askProgram(
  shown: Case,
  workspace: Workspace,
  { secret, person }: Circumstances,
): Promise<string> {
  const { code, stdout, stderr } = await runProgram(shown, workspace, secret, person);
  // What a page of the snippet prints may break the program around it afterwards.
  if (stdout.trim() === "") throw new Error(`printed nothing and ended with ${code}: ${stderr.slice(-2000)}`);
  if (shown.proof.program?.output === "token") return stdout.trim();
  return readToken(stdout, shown);
}

async function askApplication(
  shown: Case,
  workspace: Workspace,
  { secret, person }: Circumstances,
): Promise<string> {
  const started = await startApplication(shown, workspace, secret, [person]);
  if (!started.ok) throw new Error(`did not start: ${started.output.slice(-2000)}`);
  try {
    const visitor = new Visitor(started.application.origin);
    await visitor.signIn(person.name);
    const { status, text } = await visitor.get(shown.form === "route" ? "/reqio/token" : "/");
    if (status !== 200) throw new Error(`answered ${status}: ${text.slice(0, 2000)}`);
    // As the widget's script makes a text of whatever the answer holds.
    return shown.form === "route" ? String(JSON.parse(text).token) : readToken(text, shown);
  } finally {
    await stopApplication(started.application);
  }
}

function readToken(page: string, { endpoint }: Case): string {
  const [tag] = readPage(page, endpoint.origin).tags;
  if (!tag) throw new Error(`no widget tag in ${page.slice(0, 500)}`);
  return tag.token ?? "";
}
