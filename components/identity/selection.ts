import { type Query, readOne } from "#components/layout/address.ts";
import { checkLifetime } from "#lib/languages/expressions.ts";
import { FORMS, type Form, isTrait, TRAITS, type TraitName } from "#lib/languages/slots.ts";

/** What the address says about the snippet; `null` where it is silent and the variant's default holds. */
export type Selection = {
  languageId: string | null;
  variantId: string | null;
  form: Form | null;
  lifetimeSeconds: number | null;
  traits: readonly TraitName[] | null;
};

/** The cookie that remembers language and framework: `python/django`. */
export const selectionCookie = "reqio-language";

/** Reads the address; a value that is not understood counts as absent, since links get cut and mistyped. */
export function readSelection(query: Query): Selection {
  const read = (name: string) => readOne(query, name);
  const lifetime = checkLifetime(read("lifetime") ?? "");
  return {
    languageId: read("lang"),
    variantId: read("framework"),
    form: FORMS.find((name) => name === read("form")) ?? null,
    lifetimeSeconds: lifetime.ok ? lifetime.value : null,
    traits: read("traits")?.split(",").filter(isTrait) ?? null,
  };
}

/** The query part of the address, `?` included; parameters of others stay out. */
export function writeSelection(selection: Selection): string {
  const parameters: string[] = [];
  if (selection.languageId) parameters.push(`lang=${selection.languageId}`);
  if (selection.variantId) parameters.push(`framework=${selection.variantId}`);
  if (selection.form) parameters.push(`form=${selection.form}`);
  if (selection.lifetimeSeconds) parameters.push(`lifetime=${selection.lifetimeSeconds}`);
  if (selection.traits) {
    parameters.push(`traits=${TRAITS.filter((trait) => selection.traits?.includes(trait)).join(",")}`);
  }
  return parameters.length > 0 ? `?${parameters.join("&")}` : "?";
}

/** Splits the remembered `python/django`. */
export function readRememberedSelection(
  cookie: string | undefined,
): Pick<Selection, "languageId" | "variantId"> {
  const [languageId = null, variantId = null] = cookie?.split("/") ?? [];
  return { languageId, variantId };
}
