import type { CompiledLanguage } from "#lib/languages/compiled.ts";
import { formatDate } from "#lib/languages/runs.ts";
import type { Form } from "#lib/languages/slots.ts";
import { paragraph, type Rich, section } from "./blocks.ts";
import { countCatalogue } from "./counts.ts";
import type { DocsPage } from "./docs-page.ts";

export const matrixPage: DocsPage = {
  path: "/docs/matrix",
  name: "Matrix",
  title: "What ran with what",
  description:
    "Every snippet with the versions it was executed with, and the day. Missing runs are listed too.",
  group: "Reference",
  build: ({ languages }) => {
    const { snippets, ran } = countCatalogue(languages);
    return [
      paragraph(
        `${ran} of ${snippets} snippets have a run on record. A run installs the real library and framework, starts an application with the files of the snippet, signs somebody in, and has the endpoint verify the token. A record counts as long as the files are the same: when one changes, the row says "Not run yet" until the next run.`,
      ),
      section("runs", "Runs"),
      {
        kind: "table",
        label: "Runs by language, framework and form",
        head: ["Language", "Framework", "Form", "Ran with", "Last run"],
        rows: languages.flatMap(listRuns),
      },
    ];
  },
};

const FORM_NAMES: Record<Form, string> = { route: "Token route", attribute: "Attribute" };

function listRuns({ id, name, variants }: CompiledLanguage): Rich[][] {
  return variants.flatMap((variant) =>
    variant.forms.map((form): Rich[] => {
      const run = variant.runs[form];
      const href = variant.kind === "framework" ? `/docs/${id}/${variant.id}` : `/docs/${id}`;
      return [
        [name],
        [{ link: [variant.name], href }],
        [FORM_NAMES[form]],
        run ? [run.versions.map(describeVersion).join(", ")] : ["Not run yet"],
        run ? [formatDate(run.date)] : ["–"],
      ];
    }),
  );
}

function describeVersion({
  name,
  version,
  debian,
}: {
  name: string;
  version: string;
  debian?: true;
}): string {
  return `${name} ${version}${debian ? " (Debian)" : ""}`;
}
