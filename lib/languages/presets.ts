import type { CompiledVariant, Preset } from "./compiled.ts";
import { EXPRESSION_SLOTS, type ExpressionSlot, TRAITS, type TraitName } from "./slots.ts";

/** What presets fill, in the order of a list; one of each kind may be chosen. */
const PRESET_KINDS = [
  { kind: "user", title: "User from" },
  { kind: "billing", title: "Billing from" },
] as const satisfies readonly { kind: Preset["fills"]; title: string }[];

type Expressions = Partial<Record<ExpressionSlot, string>>;

export type PresetGroup = {
  kind: Preset["fills"];
  title: string;
  /** Each with its note, and its expressions in the order of the claims. */
  presets: readonly Preset[];
};

/** The presets of a variant by kind, for whatever lists them; a kind without any is left out. */
export function listPresets(variant: CompiledVariant): PresetGroup[] {
  return PRESET_KINDS.map(({ kind, title }) => ({
    kind,
    title,
    presets: variant.presets.filter(({ fills }) => fills === kind),
  })).filter(({ presets }) => presets.length > 0);
}

/**
 * The presets that a member's own expressions amount to, at most one of a kind. Two presets may say the same; of these
 * the one whose id is among `chosenIds` counts, otherwise the first.
 */
export function findPresetsInUse(
  variant: CompiledVariant,
  own: Expressions,
  chosenIds: readonly string[] = [],
): Preset[] {
  const matching = variant.presets.filter(({ expressions }) =>
    EXPRESSION_SLOTS.every((slot) => expressions[slot] === undefined || expressions[slot] === own[slot]),
  );
  return PRESET_KINDS.flatMap(({ kind }) => {
    const ofKind = matching.filter(({ fills }) => fills === kind);
    return ofKind.find(({ id }) => chosenIds.includes(id)) ?? ofKind[0] ?? [];
  });
}

/** The traits that a preset has expressions for. */
export function traitsOfPreset({ expressions }: Preset): TraitName[] {
  return TRAITS.filter((trait) => expressions[trait] !== undefined);
}
