import { answerFinding, answerPerson } from "#lib/identify/answers.ts";
import { IDENTIFY_PATH } from "#lib/identify/identify-path.ts";
import { MAX_BODY_BYTES } from "#lib/identify/limits.ts";
import { createFinding, describeFinding, findingCodes } from "#lib/token/findings.ts";
import { type Block, type Inline, list, paragraph, type Rich, section } from "./blocks.ts";
import type { DocsContext, DocsPage } from "./docs-page.ts";
import { identifyCommand } from "./identify-command.ts";
import { sampleAcceptance } from "./sample.ts";

export const httpPage: DocsPage = {
  path: "/docs/http",
  name: "HTTP",
  title: "HTTP reference",
  description:
    "The endpoint that verifies an identity token: its request, its answers, and every way it refuses.",
  group: "Reference",
  build: describeHttp,
};

async function describeHttp({ origin, projectId }: DocsContext): Promise<Block[]> {
  return [
    section("identify", `POST ${IDENTIFY_PATH}`),
    paragraph(
      "The [widget](/docs/widget) calls it for whoever is signed in. You may call it too, to see what becomes of a token: from a terminal, or from the tests of your own server.",
    ),
    { kind: "code", name: "Request", info: "sh", text: `${identifyCommand(origin, projectId)}\n` },
    list([
      "The body is a JSON object with the strings `projectId` and `token`; other members are ignored.",
      `The content type is \`application/json\`, parameters allowed. The body has at most ${MAX_BODY_BYTES / 1024} KiB.`,
      "No cookie and no key: the token is the proof. Any origin may call it (CORS), without credentials.",
    ]),
    section("accepted", "200: who the person is"),
    {
      kind: "code",
      name: "Answer",
      info: "http",
      text: await showAnswer(answerPerson(sampleAcceptance(origin, projectId))),
    },
    list([
      "It says what the presented token says, never what is stored.",
      "`email`, `plan` and `monthlyRevenue` are `null` where they are unknown.",
      "`expiresInSeconds` counts from the answer, so that a client needs no clock.",
      "`warnings` are [findings](/docs/findings#warnings) about what was left out; the person is identified all the same.",
      '`"preview": true` stands there when `sub` begins with `preview_`: verified, and not stored.',
    ]),
    section("refused", "Problems"),
    paragraph(
      "Every refusal is a problem document (RFC 9457). `code` is stable, `detail` is for people, and `type` leads to what to do.",
    ),
    {
      kind: "code",
      name: "Answer to a token that has expired",
      info: "http",
      text: await showAnswer(answerFinding(createFinding("exp_past"), origin)),
    },
    paragraph("The checks run in this order, and the first that fails answers:"),
    { kind: "table", label: "Refusals by status", head: ["Status", "Code", "When"], rows: listRefusals() },
    paragraph(
      "A 401 carries `WWW-Authenticate`, a 405 `Allow`, a 429 and a 503 `Retry-After` in seconds. A fault of the installation's own is a 500 without a code.",
    ),
  ];
}

/** The order in which the endpoint judges a request. */
const ORDER = [405, 415, 413, 400, 404, 401, 429, 503];

function listRefusals(): Rich[][] {
  return ORDER.flatMap((status) => {
    const codes = findingCodes.filter((code) => describeFinding(code).status === status);
    if (status === 401) {
      const link: Inline = { link: ["every other code"], href: "/docs/findings#refused" };
      return [[[`${status}`], [link], ["The token is refused."]]];
    }
    return codes.map((code): Rich[] => [
      [`${status}`],
      [{ link: [{ code }], href: `/docs/findings#${code}` }],
      [describeFinding(code).message],
    ]);
  });
}

/** An answer as it travels: the very one that the endpoint gives, spread out for reading. */
async function showAnswer(answer: Response): Promise<string> {
  const names = Array.from(answer.headers, ([name, value]) => `${name}: ${value}`);
  const body: unknown = await answer.json();
  return `HTTP/1.1 ${answer.status}\n${names.join("\n")}\n\n${JSON.stringify(body, null, 2)}\n`;
}
