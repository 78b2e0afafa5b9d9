"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "#components/ui/menu.tsx";
import type { CompiledVariant, Preset } from "#lib/languages/compiled.ts";
import { listPresets } from "#lib/languages/presets.ts";

export type PresetChoice = {
  inUse: readonly Preset[];
  choose: (preset: Preset) => void;
  /** Puts the snippet's own expressions back; null where nothing was changed. */
  reset: (() => void) | null;
};

/** Fills the expressions for a library that users or subscriptions come from. */
export function PresetMenu({ variant, inUse, choose, reset }: PresetChoice & { variant: CompiledVariant }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost">
          Presets
          <Icon name="chevron-down" className="size-3.5" />
        </Button>
      }
    >
      {listPresets(variant).map(({ kind, title, presets }) => (
        <fieldset key={kind} aria-label={title}>
          <MenuLabel>{title}</MenuLabel>
          {presets.map((preset) => (
            <MenuItem
              key={preset.id}
              render={
                <button type="button" aria-pressed={inUse.includes(preset)} onClick={() => choose(preset)} />
              }
            >
              {preset.name}
              {inUse.includes(preset) ? <Icon name="check" className="ml-auto size-4 text-muted" /> : null}
            </MenuItem>
          ))}
        </fieldset>
      ))}
      {reset ? (
        <>
          <MenuSeparator />
          <MenuItem render={<button type="button" onClick={reset} />}>Reset to defaults</MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
