import type { CompiledLanguage } from "#lib/languages/compiled.ts";

/** A language as the picker needs it; its code is in the page or fetched when it is about to be chosen. */
export type CatalogueEntry = {
  id: string;
  name: string;
  variants: readonly { id: string; name: string }[];
};

export function entryOf(language: CompiledLanguage): CatalogueEntry {
  return {
    id: language.id,
    name: language.name,
    variants: language.variants.map(({ id, name }) => ({ id, name })),
  };
}
