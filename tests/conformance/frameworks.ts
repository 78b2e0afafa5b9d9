import { type Application, startApplication, stopApplication, Visitor } from "./applications.ts";
import { readPage } from "./pages.ts";
import { ADA, PEOPLE, type Person } from "./people.ts";
import { judgeToken } from "./tokens.ts";
import type { Case, Workspace } from "./workspace.ts";

const TOKEN_ROUTE = "/reqio/token";

/** Runs a framework's application and visits it signed out and signed in: everything that is wrong. */
export async function judgeApplication(shown: Case, workspace: Workspace): Promise<string[]> {
  const started = await startApplication(shown, workspace, shown.endpoint.secret);
  if (!started.ok) return [`did not start: ${started.output.slice(-3000)}`];
  const faults: string[] = [];
  try {
    faults.push(...(await judgeVisits(shown, started.application)));
  } catch (error) {
    faults.push(`${error}`);
  }
  const output = await stopApplication(started.application);
  if (output.includes(shown.endpoint.secret)) faults.push("printed the secret");
  return faults.length === 0 ? [] : [...faults, `its output: ${output.slice(-1500)}`];
}

/** With an empty and with a short secret the application does not start, or refuses to mint. */
export async function judgeBadSecretsOfApplication(shown: Case, workspace: Workspace): Promise<string[]> {
  const bad = { missing: null, empty: "", short: shown.endpoint.secret.slice(0, 31) };
  const faults: string[] = [];
  for (const [name, value] of Object.entries(bad)) {
    const started = await startApplication(shown, workspace, value);
    let output = started.ok ? "" : started.output;
    if (started.ok) {
      const visitor = new Visitor(started.application.origin);
      await visitor.signIn(ADA.name).catch(() => {});
      const { status, text } = await visitor.get(shown.form === "route" ? TOKEN_ROUTE : "/");
      if (status < 500 && !refuses(shown, text)) faults.push(`answered ${status} with the secret ${name}`);
      if (/eyJ[\w-]+\.eyJ/.test(text)) faults.push(`minted with the secret ${name}`);
      output = await stopApplication(started.application);
    }
    if (!output.includes("REQIO_SECRET")) {
      faults.push(`does not name REQIO_SECRET with the secret ${name}: ${output.slice(-1500)}`);
    }
  }
  return faults;
}

async function judgeVisits(shown: Case, application: Application): Promise<string[]> {
  const faults = await judgeAnonymous(shown, new Visitor(application.origin));
  for (const person of PEOPLE) {
    const visitor = new Visitor(application.origin);
    await visitor.signIn(person.name);
    const found = await judgeSignedIn(shown, visitor, person);
    faults.push(...found.map((fault) => `${person.name}: ${fault}`));
  }
  return faults;
}

async function judgeAnonymous(shown: Case, visitor: Visitor): Promise<string[]> {
  const faults: string[] = [];
  if (shown.form === "route") {
    const { status, headers, text } = await visitor.get(TOKEN_ROUTE);
    if (status !== 204 || text !== "")
      faults.push(`signed out: ${status} ${text.slice(0, 200)}, expected 204`);
    if (!isUncached(headers)) faults.push(`signed out: Cache-Control ${headers.get("cache-control")}`);
  }
  const page = await visitor.get("/");
  if (page.status !== 200) return [...faults, `signed out: the page answered ${page.status}`];
  if (page.text.includes("eyJ")) faults.push("signed out: the page holds a token");
  const { tags } = readPage(page.text, shown.endpoint.origin);
  if (tags.some((tag) => tag.token !== null && tag.token !== ""))
    faults.push("signed out: a token attribute");
  return faults;
}

async function judgeSignedIn(shown: Case, visitor: Visitor, person: Person): Promise<string[]> {
  const { endpoint, form, traits, lifetimeSeconds } = shown;
  const page = await visitor.get("/");
  if (page.status !== 200) return [`the page answered ${page.status}: ${page.text.slice(0, 1000)}`];
  const { tags, faults } = readPage(page.text, endpoint.origin);
  const [tag, ...others] = tags;
  if (!tag || others.length > 0)
    return [...faults, `${tags.length} widget tags in ${page.text.slice(0, 1000)}`];
  if (tag.projectId !== endpoint.projectId) faults.push(`data-project-id ${tag.projectId}`);
  if (page.text.includes(endpoint.secret)) faults.push("the page holds the secret");
  const expectation = { person, traits, lifetimeSeconds };
  if (form === "attribute") {
    if (!isUncached(page.headers)) faults.push(`page: Cache-Control ${page.headers.get("cache-control")}`);
    if (tag.url !== null) faults.push(`data-identity-url ${tag.url}`);
    return [...faults, ...(await judgeToken(tag.token ?? "", endpoint, expectation))];
  }
  if (tag.url !== TOKEN_ROUTE || tag.token !== null) faults.push(`widget tag ${JSON.stringify(tag)}`);
  const answer = await visitor.get(TOKEN_ROUTE);
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || !type.startsWith("application/json")) {
    return [...faults, `${answer.status} ${type} ${answer.text.slice(0, 1000)}`];
  }
  if (!isUncached(answer.headers)) faults.push(`Cache-Control ${answer.headers.get("cache-control")}`);
  const token = /^\s*\{\s*"token"\s*:\s*"([^"\\]+)"\s*\}\s*$/.exec(answer.text)?.[1];
  if (token === undefined) return [...faults, `expected {"token": "…"}, got ${answer.text.slice(0, 300)}`];
  return [...faults, ...(await judgeToken(token, endpoint, expectation))];
}

/** A streamed page that could not be finished, as its framework marks it. */
function refuses({ form, proof }: Case, page: string): boolean {
  return form === "attribute" && proof.refusal !== undefined && new RegExp(proof.refusal).test(page);
}

function isUncached(headers: Headers): boolean {
  return /(^|[\s,])no-store($|[\s,;])/.test(headers.get("cache-control") ?? "");
}
