import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import { describeRun } from "#lib/languages/runs.ts";
import { type Block, paragraph, rich, section } from "./blocks.ts";
import type { DocsPage } from "./docs-page.ts";
import { describeFailures } from "./failure-blocks.ts";
import { describeVariant } from "./variant-blocks.ts";

/** The page of a language, then one for each of its frameworks. */
export function describeLanguage(language: CompiledLanguage): DocsPage[] {
  const path = `/docs/${language.id}`;
  const frameworks = language.variants.filter(({ kind }) => kind === "framework");
  return [
    {
      path,
      name: language.name,
      title:
        language.kind === "client"
          ? `${language.name}: hand the token on`
          : `Identity tokens in ${language.name}`,
      description: summarise(language, frameworks),
      group: "Languages",
      build: (context) => {
        const whole = language.variants.filter(({ kind }) => kind !== "framework");
        return [
          ...linkFrameworks(language, frameworks),
          ...(whole.length + frameworks.length === 1
            ? whole.flatMap((variant) =>
                describeVariant(variant, language, context, { level: 2, prefix: "" }),
              )
            : whole.flatMap((variant) => [
                section(variant.id, whole.length === 1 ? "Without a framework" : variant.name),
                ...describeVariant(variant, language, context, { level: 3, prefix: `${variant.id}-` }),
              ])),
          ...describeFailures(language),
        ];
      },
    },
    ...frameworks.map(
      (variant): DocsPage => ({
        path: `${path}/${variant.id}`,
        name: variant.name,
        title: `Identity tokens in ${variant.name} (${language.name})`,
        description: `Mint identity tokens in ${variant.name} with ${libraryOf(language)}, from the install command to a token that Reqio accepts.`,
        group: "Languages",
        parent: path,
        build: (context) => [
          paragraph(`Needs ${language.requires}. For other frameworks see [${language.name}](${path}).`),
          ...describeVariant(variant, language, context, { level: 2, prefix: "" }),
          ...describeFailures(language, variant),
        ],
      }),
    ),
  ];
}

function summarise(language: CompiledLanguage, frameworks: readonly CompiledVariant[]): string {
  if (language.kind === "client")
    return `Hand the identity token to the widget from the visitor's side. Needs ${language.requires}.`;
  const names = frameworks.map(({ name }) => name);
  const isPlain = frameworks.length < language.variants.length;
  const where = names.length > 0 ? `, ${isPlain ? "plain or in" : "in"} ${joinNames(names)}` : "";
  return `Mint identity tokens in ${language.name} with ${libraryOf(language)}${where}. Needs ${language.requires}.`;
}

function libraryOf({ library, name }: CompiledLanguage): string {
  return library?.name ?? `what ${name} has`;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function linkFrameworks(language: CompiledLanguage, frameworks: readonly CompiledVariant[]): Block[] {
  if (frameworks.length === 0) return [];
  return [
    section("frameworks", "Frameworks"),
    paragraph("Each has a page of its own, with the files that one commits."),
    {
      kind: "table",
      label: `Frameworks of ${language.name}`,
      head: ["Framework", "Ran with"],
      rows: frameworks.map((variant) => [
        [{ link: [variant.name], href: `/docs/${language.id}/${variant.id}` }],
        rich(describeRun(variant, variant.forms[0] ?? "attribute").replace(/^Ran with /, "")),
      ]),
    },
  ];
}
