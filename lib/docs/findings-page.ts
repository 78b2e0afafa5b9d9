import { describeFinding, type FindingCode, findingCodes, isSignatureCause } from "#lib/token/findings.ts";
import { type Block, paragraph, type Rich, rich, section } from "./blocks.ts";
import type { DocsContext, DocsPage } from "./docs-page.ts";
import { showChange } from "./failure-blocks.ts";

export const findingsPage: DocsPage = {
  path: "/docs/findings",
  name: "Findings",
  title: "Findings",
  description: "Every code that Reqio answers about a token or a request: what failed, and the way out.",
  group: "Reference",
  build: (context) => [
    paragraph(
      "A finding has a stable code. The [endpoint](/docs/http) answers the first error it meets, or all warnings of a token that it accepts; the `type` of its problem document leads here.",
    ),
    paragraph(
      "Have a token that is refused? Paste it into the [debugger](/debug): it never leaves your browser.",
    ),
    ...GROUPS.flatMap(({ id, title, about, holds }) => [
      section(id, title),
      paragraph(about),
      ...findingCodes.filter(holds).flatMap((code) => describeCode(code, context)),
    ]),
  ],
};

type Group = { id: string; title: string; about: string; holds: (code: FindingCode) => boolean };

const statusOf = (code: FindingCode) => describeFinding(code).status;
const isWarning = (code: FindingCode) => describeFinding(code).severity === "warning";

const GROUPS: readonly Group[] = [
  {
    id: "refused",
    title: "The token is refused",
    about: "Answered with 401. Nobody is identified.",
    holds: (code) => statusOf(code) === 401 && !isSignatureCause(code),
  },
  {
    id: "causes",
    title: "Why a signature does not match",
    about:
      "The endpoint answers [signature_invalid](#signature_invalid) for all of these, so that nobody can try secrets on it. What is wrong is nearly always one of them, and the project's identity page names it to members.",
    holds: isSignatureCause,
  },
  {
    id: "warnings",
    title: "The token is accepted, with a warning",
    about: "The person is identified. What the warning names is left out or unknown.",
    holds: isWarning,
  },
  {
    id: "request",
    title: "The request is refused",
    about: "The token was not looked at.",
    holds: (code) => statusOf(code) !== undefined && statusOf(code) !== 401,
  },
  {
    id: "widget",
    title: "The widget cannot ask",
    about:
      "Told by the [widget](/docs/widget#failures) in the browser's console; the endpoint never answers these.",
    holds: (code) => statusOf(code) === undefined && !isWarning(code),
  },
];

/** Where a page says how to do what the fix asks for. */
const MORE: Partial<Record<FindingCode, Rich>> = {
  signature_invalid: rich(
    " Which [mistake](#causes) it is, the project's identity page says of each token that comes while it is open: open it, then load your own page again.",
  ),
  secret_exposed: rich(" How: [when it has leaked](/docs/rotation#leaked)."),
  secret_retired: rich(" More on [rotation](/docs/rotation)."),
  csp_blocked: rich(" How: [the directives](/docs/widget#csp)."),
};

function describeCode(code: FindingCode, { languages }: DocsContext): Block[] {
  const { title, message, fix, status } = describeFinding(code);
  const facts = status === undefined || status === 401 ? [] : [`${status}`];
  return [
    { kind: "heading", level: 3, id: code, text: title, code, facts },
    { kind: "paragraph", text: [`${message} ${fix}`, ...(MORE[code] ?? [])] },
    ...languages.flatMap((language): Block[] => {
      const own = language.fixes[code];
      if (own === undefined) return [];
      const link = { link: [language.name], href: `/docs/${language.id}#${code}` };
      return [{ kind: "paragraph", text: [link, `: ${own.fix}`] }, ...showChange(language, code)];
    }),
  ];
}
