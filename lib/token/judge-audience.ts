import { claims } from "#lib/token/claims.ts";
import { createFinding, type Finding, quoteValue } from "#lib/token/findings.ts";
import { hasForbiddenCharacter, nameType } from "#lib/token/text-values.ts";

/** What the docs write where a project has its id. */
const PLACEHOLDER = "YOUR_PROJECT_ID";

/** What the audience is judged against: this project's URL, and the same of earlier origins. */
export type Audiences = { audience: string; previousAudiences: readonly string[] };

/** Judges `aud`: one of its strings has to be the project's audience URL. Gives the finding or null. */
export function judgeAudience(aud: unknown, { audience, previousAudiences }: Audiences): Finding | null {
  if (aud === undefined || aud === null || aud === "" || (Array.isArray(aud) && aud.length === 0)) {
    return createFinding("aud_missing", { claim: "aud", fix: `Set aud to "${audience}".` });
  }
  const values: unknown[] = Array.isArray(aud) ? aud : [aud];
  const fault = findShapeFault(values);
  if (fault !== null) return createMismatch(fault, audience);
  if (values.includes(audience)) return null;
  if (previousAudiences.some((previous) => values.includes(previous))) {
    return createFinding("aud_previous_origin", { claim: "aud", fix: `Set aud to "${audience}".` });
  }
  if (values.length > 1)
    return createMismatch(`none of its ${values.length} values is the audience URL`, audience);
  return createMismatch(explainDifference(String(values[0]), audience), audience);
}

function createMismatch(difference: string, audience: string): Finding {
  return createFinding("aud_mismatch", {
    claim: "aud",
    message: `The claim aud is not this project's audience URL: ${difference}.`,
    fix: `Set aud to "${audience}".`,
  });
}

function findShapeFault(values: readonly unknown[]): string | null {
  const { maximumItems } = claims.aud.shape;
  if (values.length > maximumItems) return `it has ${values.length} values, more than ${maximumItems}`;
  for (const value of values) {
    if (typeof value !== "string") return `it is or holds ${nameType(value)}, not a string`;
    if (hasForbiddenCharacter(value)) return "it holds a control or bidirectional-control character";
  }
  return null;
}

/** Says in what a text differs from the audience URL, the commonest causes first. */
function explainDifference(actual: string, audience: string): string {
  if (actual.trim() === audience) return "it has white space around it";
  const expected = splitUrl(audience);
  const found = splitUrl(actual);
  if (expected === null) return `it is ${quoteValue(actual)}`;
  if (actual === expected.projectId) return "it is the project id alone, not the whole URL";
  if (found === null)
    return actual.includes(PLACEHOLDER) ? `${PLACEHOLDER} is left in` : `it is ${quoteValue(actual)}`;
  const differences: string[] = [];
  if (found.scheme !== expected.scheme)
    differences.push(`it begins with ${found.scheme}, not ${expected.scheme}`);
  if (found.host !== expected.host) {
    differences.push(`its host is ${quoteValue(found.host)}, not ${quoteValue(expected.host)}`);
  }
  if (found.path !== expected.path) differences.push(explainPath(found, expected));
  return differences.length > 0 ? differences.join(", and ") : `it is ${quoteValue(actual)}`;
}

type AudienceUrl = { scheme: string; host: string; path: string; projectId: string | null };

// No URL parser: it would fold upper case, default ports and dots, which are differences here.
function splitUrl(text: string): AudienceUrl | null {
  const match = /^(https?):\/\/([^/?#]*)(.*)$/is.exec(text);
  if (match === null) return null;
  const [, scheme = "", host = "", path = ""] = match;
  return { scheme, host, path, projectId: /^\/p\/([^/?#]+)\/?$/.exec(path)?.[1] ?? null };
}

function explainPath(found: AudienceUrl, expected: AudienceUrl): string {
  if (found.path.includes(PLACEHOLDER)) return `${PLACEHOLDER} is left in`;
  if (found.path === `${expected.path}/`) return "it ends in a slash";
  if (found.path.toLowerCase() === expected.path.toLowerCase())
    return "its path differs in upper and lower case";
  if (found.projectId !== null && found.projectId !== expected.projectId) {
    const slash = found.path.endsWith("/") ? " and ends in a slash" : "";
    return `it names another project, ${quoteValue(found.projectId)}${slash}`;
  }
  return `its path is ${quoteValue(found.path)}, not ${quoteValue(expected.path)}`;
}
