import type { CompiledVariant } from "#lib/languages/compiled.ts";
import type { ExpressionRules } from "#lib/languages/expressions.ts";
import type { FillValues } from "#lib/languages/fill.ts";
import { EXPRESSION_SLOTS, TRAITS, type TraitName } from "#lib/languages/slots.ts";

/** Every subset of the traits, the empty one first. */
export const TRAIT_SETS: readonly (readonly TraitName[])[] = Array.from(
  { length: 2 ** TRAITS.length },
  (_, bits) => TRAITS.filter((_, place) => bits & (1 << place)),
);

/** What the docs show. */
export function docsValues(variant: CompiledVariant): FillValues {
  return {
    origin: "https://reqio.app",
    projectId: "YOUR_PROJECT_ID",
    lifetimeSeconds: variant.defaults.lifetimeSeconds,
    traits: variant.defaults.traits,
    expressions: {},
  };
}

/** Values that differ from the sources in every slot, of several lengths and shapes. */
export function otherValues(rules: ExpressionRules): FillValues[] {
  const sigil = rules.sigils[0] ?? "";
  const separators = rules.separators;
  const path = (...names: string[]) =>
    sigil +
    (separators.length === 0
      ? "one_"
      : names.map((name, index) => name + separators[index % separators.length]).join("")) +
    "value";
  return [
    {
      origin: "http://localhost:3000",
      projectId: "proj_7k2m9x4c1v8b3n6q",
      lifetimeSeconds: 60,
      traits: TRAITS,
      expressions: Object.fromEntries(
        EXPRESSION_SLOTS.map((slot) => [slot, path("person", "billing()", slot)]),
      ),
    },
    {
      origin: "https://identity.example-company.co.uk:8443",
      projectId: "proj_0000000000000000",
      lifetimeSeconds: 3600,
      traits: TRAITS,
      expressions: Object.fromEntries(EXPRESSION_SLOTS.map((slot) => [slot, path(`a_${slot}_9`)])),
    },
  ];
}
