import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { type Inline, list, paragraph, type Rich, rich, section } from "./blocks.ts";
import { countCatalogue } from "./counts.ts";
import type { DocsPage } from "./docs-page.ts";

export const overviewPage: DocsPage = {
  path: "/docs",
  name: "Overview",
  title: "Identify your users",
  description:
    "Your server signs who the user is, in a token that lives for minutes. Reqio verifies it and works out what they pay per month.",
  group: "Start",
  build: ({ languages }) => {
    const { languages: languageCount, frameworks, snippets, ran } = countCatalogue(languages);
    return [
      section("how", "How it works"),
      list(
        [
          "Your server has the project's [signing secret](/docs/signing-secret), in its environment and nowhere else.",
          "For whoever is signed in it mints an identity token: a JSON Web Token, signed with HS256, with the user's id, e-mail, plan and charge as its [claims](/docs/claims).",
          "The page hands the token to the [widget](/docs/widget), or the widget fetches it from a route of yours.",
          "The widget sends it to [one endpoint](/docs/http), which verifies it and answers who the person is. A token that is wrong is answered with its [finding](/docs/findings): what failed, and the way out.",
        ],
        true,
      ),
      paragraph(
        "Nobody without the secret can make such a token, so nobody can pass for another user, neither by the page's scripts nor by a request of their own.",
      ),
      section("languages", "Choose your language"),
      paragraph(
        `${count(languageCount, "language")} and ${count(frameworks, "framework")}, in ${count(snippets, "snippet")}. ${describeRan(ran, snippets)} The [matrix](/docs/matrix) lists versions and days.`,
      ),
      {
        kind: "table",
        label: "Languages and frameworks",
        head: ["Language", "Needs", "Frameworks"],
        rows: languages.map((language) => [
          [{ link: [language.name], href: `/docs/${language.id}` }],
          [language.requires],
          linkFrameworks(language),
        ]),
      },
      section("before", "What you need"),
      list([
        "A project. Whoever runs this installation makes one, and its settings hold the signing secret.",
        "A server that knows who is signed in. A page without one cannot keep a secret, and so cannot identify anybody.",
        "A clock that is right to the minute, which NTP keeps on any server.",
      ]),
    ];
  },
};

function count(amount: number, name: string): string {
  return `${amount} ${name}${amount === 1 ? "" : "s"}`;
}

function describeRan(ran: number, snippets: number): string {
  const all = "Each is executed with its real library and framework, and its token verified by the endpoint.";
  return ran === snippets
    ? all
    : `${ran} of them were executed with their real library and framework, and their tokens verified by the endpoint.`;
}

function linkFrameworks({ id, variants }: CompiledLanguage): Rich {
  const links = variants
    .filter(({ kind }) => kind === "framework")
    .map((variant): Inline => ({ link: [variant.name], href: `/docs/${id}/${variant.id}` }));
  return links.length === 0
    ? rich("–")
    : links.flatMap((link, index) => (index === 0 ? [link] : [", ", link]));
}
