import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { describeSnippet, joinFiles } from "#lib/languages/snippet-document.ts";
import { readSnippetOptions } from "#lib/languages/snippet-options.ts";
import { quoteValue } from "#lib/token/findings.ts";
import { answerOpen, answerProblem } from "../../../answers.ts";

type Context = { params: Promise<{ languageId: string; variantId: string }> };

/** One snippet: JSON, or as plain text all of its files or the one that `file` names. */
export async function GET(request: Request, { params }: Context) {
  const { languageId, variantId } = await params;
  const languages = await loadCatalogue();
  const language = languages.find(({ id }) => id === languageId);
  if (!language) {
    return answerProblem(404, "Language not found", `There is no language ${quoteValue(languageId)} here.`, {
      languages: languages.map(({ id }) => id),
    });
  }
  const variant = language.variants.find(({ id }) => id === variantId);
  if (!variant) {
    return answerProblem(
      404,
      "Framework not found",
      `${language.name} has no ${quoteValue(variantId)} here.`,
      {
        frameworks: language.variants.map(({ id }) => id),
      },
    );
  }
  const { searchParams } = new URL(request.url);
  const read = readSnippetOptions(variant, searchParams);
  if (!read.ok) {
    const errors = Object.entries(read.errors).map(([parameter, detail]) => ({ parameter, detail }));
    return answerProblem(
      400,
      "Option not understood",
      "One of the parameters has a value that is not known.",
      {
        errors,
      },
    );
  }
  const snippet = describeSnippet(language, variant, read.options, environment().origin);
  const name = searchParams.get("file");
  const file = snippet.files.find((entry) => entry.name === name);
  if (name !== null && !file) {
    return answerProblem(404, "File not found", `This snippet has no file ${quoteValue(name)}.`, {
      files: snippet.files.map((entry) => entry.name),
    });
  }
  if (file) return answerOpen(file.text, "text/plain; charset=utf-8");
  return prefersText(request.headers.get("accept"))
    ? answerOpen(joinFiles(snippet.files), "text/plain; charset=utf-8")
    : answerOpen(JSON.stringify(snippet), "application/json");
}

/** Whether text stands before JSON in an Accept header; whoever takes anything gets JSON. */
function prefersText(accept: string | null): boolean {
  const types = (accept ?? "").split(",").map((entry) => entry.split(";", 1)[0]?.trim());
  const text = types.indexOf("text/plain");
  const json = types.findIndex((type) => type === "application/json" || type === "application/*");
  return text >= 0 && (json < 0 || text < json);
}
