"use client";

import { useState } from "react";
import type { Preset } from "#lib/languages/compiled.ts";
import { findPresetsInUse, traitsOfPreset } from "#lib/languages/presets.ts";
import { TRAITS } from "#lib/languages/slots.ts";
import type { PresetChoice } from "./preset-menu.tsx";
import type { ResolvedVariant } from "./resolve-selection.ts";
import type { Selection } from "./selection.ts";
import type { Expressions } from "./use-expressions.ts";

/** Choosing a preset is an edit of several expressions at once, and shows the lines that it fills. */
export function usePresets(actions: {
  /** Saves what replaces a member's own expressions of a variant. */
  replace: (languageId: string, variantId: string, expressions: Expressions) => void;
  adjust: (patch: Partial<Selection>) => void;
}): (resolved: ResolvedVariant, own: Expressions) => PresetChoice {
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  return ({ language, variant, traits }, own) => {
    const replace = (expressions: Expressions) => actions.replace(language.id, variant.id, expressions);
    return {
      inUse: findPresetsInUse(variant, own, chosenIds),
      choose: (preset: Preset) => {
        const others = variant.presets.filter(({ fills }) => fills === preset.fills).map(({ id }) => id);
        setChosenIds([...chosenIds.filter((id) => !others.includes(id)), preset.id]);
        replace({ ...own, ...preset.expressions });
        const filled = traitsOfPreset(preset);
        if (!filled.every((trait) => traits.includes(trait))) {
          const shown = TRAITS.filter((trait) => traits.includes(trait) || filled.includes(trait));
          actions.adjust({ languageId: language.id, variantId: variant.id, traits: shown });
        }
      },
      reset:
        Object.keys(own).length > 0
          ? () => {
              setChosenIds([]);
              replace({});
              actions.adjust({ languageId: language.id, variantId: variant.id, traits: null });
            }
          : null,
    };
  };
}
