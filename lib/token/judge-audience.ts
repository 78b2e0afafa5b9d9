import { claims } from "#lib/token/claims.ts";
import { createFinding, type Finding, quoteValue } from "#lib/token/findings.ts";
import { hasForbiddenCharacter, nameType } from "#lib/token/text-values.ts";

/** What the docs write where a project has its id. */
const PLACEHOLDER = "YOUR_PROJECT_ID";

/** What the audience is judged against: this project's URL, and the same of earlier origins. */
export type Audiences = { audience: string; previousAudiences: readonly string[] };

/** In what `aud` may differ, without a word of what it says: what is stored of a refused token names its cases by these. */
const DIFFERENCES = {
  shape: "its shape is wrong",
  several: "none of its values is the audience URL",
  white_space: "it has white space around it",
  project_id: "it is the project id alone, not the whole URL",
  placeholder: `${PLACEHOLDER} is left in`,
  scheme: "it begins with http for https, or the other way round",
  host: "its host is another",
  slash: "it ends in a slash",
  case: "its path differs in upper and lower case",
  project: "it names another project",
  path: "its path is another",
  other: "it is another text",
} as const;

type Difference = { how: keyof typeof DIFFERENCES; words: string };

/** The words of cases by their names, which spaces part; null for a name that this version does not know. */
export function describeAudienceCases(how: string): string | null {
  const words = Object.entries(DIFFERENCES).filter(([name]) => how.split(" ").includes(name));
  return words.length === 0 ? null : describeMismatch(words.map(([, text]) => text));
}

function describeMismatch(differences: readonly string[]): string {
  return `The claim aud is not this project's audience URL: ${differences.join(", and ")}.`;
}

/** Judges `aud`: one of its strings has to be the project's audience URL. Gives the finding or null. */
export function judgeAudience(aud: unknown, { audience, previousAudiences }: Audiences): Finding | null {
  if (aud === undefined || aud === null || aud === "" || (Array.isArray(aud) && aud.length === 0)) {
    return createFinding("aud_missing", { claim: "aud", fix: `Set aud to "${audience}".` });
  }
  const values: unknown[] = Array.isArray(aud) ? aud : [aud];
  const fault = findShapeFault(values);
  if (fault !== null) return createMismatch([{ how: "shape", words: fault }], audience);
  if (values.includes(audience)) return null;
  if (previousAudiences.some((previous) => values.includes(previous))) {
    return createFinding("aud_previous_origin", { claim: "aud", fix: `Set aud to "${audience}".` });
  }
  const differences: Difference[] =
    values.length > 1
      ? [{ how: "several", words: `none of its ${values.length} values is the audience URL` }]
      : findDifferences(String(values[0]), audience);
  return createMismatch(differences, audience);
}

function createMismatch(differences: readonly Difference[], audience: string): Finding {
  return createFinding("aud_mismatch", {
    claim: "aud",
    how: differences.map(({ how }) => how).join(" "),
    message: describeMismatch(differences.map(({ words }) => words)),
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
function findDifferences(actual: string, audience: string): Difference[] {
  const other: Difference = { how: "other", words: `it is ${quoteValue(actual)}` };
  if (actual.trim() === audience) return [differ("white_space")];
  const expected = splitUrl(audience);
  const found = splitUrl(actual);
  if (expected === null) return [other];
  if (actual === expected.projectId) return [differ("project_id")];
  if (found === null) return [actual.includes(PLACEHOLDER) ? differ("placeholder") : other];
  const differences: Difference[] = [];
  if (found.scheme !== expected.scheme) {
    differences.push({ how: "scheme", words: `it begins with ${found.scheme}, not ${expected.scheme}` });
  }
  if (found.host !== expected.host) {
    const words = `its host is ${quoteValue(found.host)}, not ${quoteValue(expected.host)}`;
    differences.push({ how: "host", words });
  }
  if (found.path !== expected.path) differences.push(comparePaths(found, expected));
  return differences.length > 0 ? differences : [other];
}

function differ(how: keyof typeof DIFFERENCES): Difference {
  return { how, words: DIFFERENCES[how] };
}

type AudienceUrl = { scheme: string; host: string; path: string; projectId: string | null };

// No URL parser: it would fold upper case, default ports and dots, which are differences here.
function splitUrl(text: string): AudienceUrl | null {
  const match = /^(https?):\/\/([^/?#]*)(.*)$/is.exec(text);
  if (match === null) return null;
  const [, scheme = "", host = "", path = ""] = match;
  return { scheme, host, path, projectId: /^\/p\/([^/?#]+)\/?$/.exec(path)?.[1] ?? null };
}

function comparePaths(found: AudienceUrl, expected: AudienceUrl): Difference {
  if (found.path.includes(PLACEHOLDER)) return differ("placeholder");
  if (found.path === `${expected.path}/`) return differ("slash");
  if (found.path.toLowerCase() === expected.path.toLowerCase()) return differ("case");
  if (found.projectId !== null && found.projectId !== expected.projectId) {
    const slash = found.path.endsWith("/") ? " and ends in a slash" : "";
    return { how: "project", words: `it names another project, ${quoteValue(found.projectId)}${slash}` };
  }
  return { how: "path", words: `its path is ${quoteValue(found.path)}, not ${quoteValue(expected.path)}` };
}
