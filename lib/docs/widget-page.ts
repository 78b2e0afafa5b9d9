import { describeFinding, type FindingCode } from "#lib/token/findings.ts";
import {
  type Block,
  type Definition,
  type Inline,
  list,
  paragraph,
  type Rich,
  rich,
  section,
} from "./blocks.ts";
import type { DocsContext, DocsPage } from "./docs-page.ts";

export const widgetPage: DocsPage = {
  path: "/docs/widget",
  name: "Widget",
  title: "The widget",
  description:
    "One script on your pages hands the identity token to Reqio: its attributes, its calls, and what it sends.",
  group: "Start",
  build: (context) => [
    paragraph(
      "The widget takes an identity token from your page or your server, has Reqio verify it, and keeps the person. It shows nothing by itself, sets no cookie and stores nothing.",
    ),
    ...describeTag(context),
    ...describeTimes(),
    ...describeCalls(),
    ...describePlaces(context),
    ...describeTraffic(context),
    ...describeFailures(),
  ],
};

function describeTag({ origin, projectId }: DocsContext): Block[] {
  return [
    section("tag", "The tag"),
    {
      kind: "code",
      name: "On every page",
      info: "html",
      text: `<script\n  src="${origin}/widget.js"\n  data-project-id="${projectId}"\n  data-identity-url="/reqio/token"\n  async\n></script>\n`,
    },
    { kind: "definitions", items: ATTRIBUTES },
    paragraph("With both, the token comes first, and the route once it is about to expire."),
  ];
}

const ATTRIBUTES: readonly Definition[] = [
  define("data-project-id", ["required"], ["The project that the token is for."]),
  define(
    "data-identity-url",
    ["recommended"],
    [
      'A route of your own, on the same origin: 200 with `{"token": "…"}` for whoever is signed in, 204 for a visitor. It is asked with your cookies.',
    ],
  ),
  define(
    "data-identity-token",
    ["optional"],
    [
      "The token itself, printed into the page. It is used at once and taken out of the page, since session recorders read pages. Empty or absent, the visitor is anonymous.",
      "It is used once. A page that stays open beyond its lifetime keeps the person and sends no news.",
    ],
  ),
];

function describeTimes(): Block[] {
  return [
    section("when", "When the route is asked"),
    list([
      "When the page loads, before the token expires, and when the page is shown again; at least five seconds apart.",
      "Never while the page is hidden. Of several open tabs one asks, and tells the others who the person is. The token stays in the tab that asked.",
      "After a failure again in one second, then two, four, up to five minutes; after `Retry-After` where Reqio names it.",
      "By a clock that cannot be set, so a visitor's wrong time does no harm.",
    ]),
    paragraph(
      "Expiry alone drops nobody. The person stays until another `sub`, `null`, 204 or `reset()`. Sign-in or log-out in one tab reaches the others.",
    ),
  ];
}

function describeCalls(): Block[] {
  return [
    section("calls", "Calls"),
    paragraph("The script adds one global, `window.Reqio`."),
    { kind: "definitions", items: CALLS },
    section("events", "Events"),
    paragraph("Both are dispatched on `window`."),
    { kind: "definitions", items: EVENTS },
    {
      kind: "code",
      name: "Listening",
      info: "js",
      text: 'window.addEventListener("reqio:identified", ({ detail }) => {\n  console.log(detail.person.id, detail.person.plan);\n});\n',
    },
  ];
}

const CALLS: readonly Definition[] = [
  define(
    "identify",
    ["token or function"],
    [
      "Identifies the visitor and gives a promise of the person. It takes a token, `null` for nobody, or a function that gives either, also by a promise.",
      "A function is called again before its token expires. A token is used once.",
      "The promise rejects with an `Error` whose `code` is the [finding](/docs/findings). You need not look at it: nothing is thrown at your page.",
    ],
    "Reqio.identify(token)",
  ),
  define("reset", [], ["Forgets the person and the function. Call it at log-out."], "Reqio.reset()"),
  define(
    "person",
    ["object or null"],
    [
      "Who is identified: `id`, `email`, `plan` and `monthlyRevenue`, as [the endpoint answers](/docs/http#accepted).",
    ],
    "Reqio.person",
  ),
  define(
    "init",
    ["projectId, origin, identityUrl"],
    ["Says what the tag would, where a bundle loads the script. Called again, it asks the route again."],
    "Reqio.init(options)",
  ),
];

const EVENTS: readonly Definition[] = [
  define(
    "identified",
    ["person, warnings"],
    [
      "Somebody is identified who was not, or is known otherwise than before. `detail` holds the person and the token's warnings.",
    ],
    "reqio:identified",
  ),
  define(
    "error",
    ["code, message"],
    ["Nobody could be identified. `detail` is the error; the same code is told once in a row."],
    "reqio:error",
  ),
];

function describePlaces({ languages, origin, projectId }: DocsContext): Block[] {
  const clients = languages.filter(({ kind }) => kind === "client");
  const links = clients.map(({ id, name }): Inline => ({ link: [name], href: `/docs/${id}` }));
  return [
    section("single-page", "Single-page apps"),
    {
      kind: "paragraph",
      text: [
        "Call `identify` when the application starts and after each sign-in, and `reset` at log-out. ",
        "A stub of a few lines keeps calls that come before the script has loaded",
        ...(links.length === 0 ? ["."] : [": ", ...links, "."]),
      ].flatMap((part) => (typeof part === "string" ? rich(part) : [part])),
    },
    paragraph(
      "The same holds where links swap the page's content and no page loads, as with Turbo or htmx: the tag does not run again.",
    ),
    section("bundle", "From a bundle"),
    {
      kind: "code",
      name: "Without a tag",
      info: "js",
      text: `await import("${origin}/widget.js");\nwindow.Reqio.init({\n  projectId: "${projectId}",\n  origin: "${origin}",\n  identityUrl: "/reqio/token",\n});\n`,
    },
    section("types", "Types"),
    paragraph("TypeScript knows `window.Reqio` and both events once this file lies among your sources:"),
    { kind: "code", name: "Types", info: "sh", text: `curl -o reqio.d.ts ${origin}/reqio.d.ts\n` },
  ];
}

function describeTraffic({ origin }: DocsContext): Block[] {
  return [
    section("csp", "Content-Security-Policy"),
    paragraph("A policy needs Reqio's origin twice, and your own for the route:"),
    {
      kind: "code",
      name: "Directives",
      info: "txt",
      text: `script-src ${origin}; connect-src 'self' ${origin}\n`,
    },
    paragraph(
      "No inline script, no style and no `eval`. A policy that blocks the script itself leaves no trace but the browser's own message.",
    ),
    section("traffic", "What it sends and keeps"),
    list([
      "To your own route: a GET with your cookies and the browser's usual headers.",
      "To Reqio: a POST with project id and token. No cookie and no address of the page; the browser adds the page's origin.",
      "Between tabs of your site: who asks, and the person as answered, through a `BroadcastChannel`.",
      "In cookies or storage: nothing. The person is gone with the page.",
    ]),
  ];
}

function describeFailures(): Block[] {
  return [
    section("failures", "When it fails"),
    paragraph(
      "Each failure is one warning in the console, with its code and the way out, and one `reqio:error`. Neither holds the token. What the endpoint refuses has [its own codes](/docs/findings#refused); these are the widget's:",
    ),
    {
      kind: "table",
      label: "Failures of the widget",
      head: ["Code", "What happened"],
      rows: CODES.map((code): Rich[] => [
        [{ link: [{ code }], href: `/docs/findings#${code}` }],
        [describeFinding(code).message],
      ]),
    },
  ];
}

const CODES: readonly FindingCode[] = ["network_failed", "csp_blocked", "identity_url_failed"];

function define(id: string, facts: readonly string[], sentences: readonly string[], code = id): Definition {
  return { id, name: { code }, facts, body: sentences.map(rich) };
}
