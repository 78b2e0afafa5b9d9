import fc from "fast-check";
import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { LIFETIME_SECONDS } from "#lib/languages/expressions.ts";
import { TRAITS, type TraitName } from "#lib/languages/slots.ts";
import type { Mode, VariantProof } from "./proof.ts";

export type Walk = { mode: Mode; traits: readonly TraitName[]; lifetimeSeconds: number; thorough: boolean };

/**
 * The fresh application first, then with options drawn at random, then in the other modes. (With every trait on it
 * runs before its files are broken.)
 */
export function listWalks(variant: CompiledVariant, { modes }: VariantProof, full: boolean): Walk[] {
  return modes.slice(0, full ? modes.length : 1).flatMap((mode, place) => {
    const thorough = full && place === 0;
    const shown = { mode, ...variant.defaults, thorough };
    if (!thorough || listTraits(variant).length === 0) return [shown];
    return [shown, { mode, ...drawOptions(variant), thorough: false }];
  });
}

/** The traits that a variant can send. */
export function listTraits({ slots }: CompiledVariant): TraitName[] {
  return TRAITS.filter((trait) => slots[trait] !== undefined);
}

function drawOptions(variant: CompiledVariant) {
  const least = LIFETIME_SECONDS.least;
  const options = fc.record({
    traits: fc.subarray(listTraits(variant), { minLength: 1 }),
    lifetimeSeconds: variant.slots.lifetime
      ? fc.integer({ min: least, max: LIFETIME_SECONDS.most })
      : fc.constant(LIFETIME_SECONDS.usual),
  });
  const [drawn] = fc.sample(options, 1);
  if (!drawn) throw new Error("nothing was drawn");
  return drawn;
}
