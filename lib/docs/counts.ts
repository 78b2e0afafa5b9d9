import type { CompiledLanguage } from "#lib/languages/compiled.ts";

export type CatalogueCounts = {
  languages: number;
  frameworks: number;
  /** Each form of each variant is a snippet of its own. */
  snippets: number;
  /** Those with a recorded run whose files have not changed since. */
  ran: number;
};

/** What the catalogue holds; no text ever says these figures by hand. */
export function countCatalogue(languages: readonly CompiledLanguage[]): CatalogueCounts {
  const variants = languages.flatMap((language) => language.variants);
  const snippets = variants.flatMap((variant) => variant.forms.map((form) => variant.runs[form]));
  return {
    languages: languages.filter(({ kind }) => kind === "server").length,
    frameworks: variants.filter(({ kind }) => kind === "framework").length,
    snippets: snippets.length,
    ran: snippets.filter((run) => run !== undefined).length,
  };
}
