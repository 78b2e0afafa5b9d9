import type { CompiledLanguage, CompiledVariant } from "#lib/languages/compiled.ts";
import type { Form, TraitName } from "#lib/languages/slots.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { Selection } from "./selection.ts";

/**
 * Language and variant to show: the address first, then what the person chose last, then the first there is.
 * Runs on the server for the first paint and in the browser for every switch, with the same answer.
 */
export function resolveVariant(
  selection: Pick<Selection, "languageId" | "variantId">,
  remembered: Pick<Selection, "languageId" | "variantId">,
  entries: readonly CatalogueEntry[],
): { languageId: string; variantId: string } {
  for (const wish of [selection, remembered]) {
    const language = entries.find((entry) => entry.id === wish.languageId);
    const variant = language?.variants.find((entry) => entry.id === wish.variantId) ?? language?.variants[0];
    if (language && variant) return { languageId: language.id, variantId: variant.id };
  }
  const [first] = entries;
  return { languageId: first?.id ?? "", variantId: first?.variants[0]?.id ?? "" };
}

/** The variant with everything the address leaves open filled from its defaults. */
export type ResolvedVariant = {
  language: CompiledLanguage;
  variant: CompiledVariant;
  form: Form;
  lifetimeSeconds: number;
  traits: readonly TraitName[];
};

export function resolveOptions(
  language: CompiledLanguage,
  variantId: string,
  selection: Selection,
): ResolvedVariant | null {
  const variant = language.variants.find((entry) => entry.id === variantId);
  const form = variant?.forms.find((entry) => entry === selection.form) ?? variant?.forms[0];
  if (!variant || !form) return null;
  return {
    language,
    variant,
    form,
    lifetimeSeconds: selection.lifetimeSeconds ?? variant.defaults.lifetimeSeconds,
    traits: selection.traits ?? variant.defaults.traits,
  };
}
