import type { TraitName } from "#lib/languages/slots.ts";

/** The switch in the gutter of a trait's line. */
export function TraitSwitch({
  trait,
  on,
  onChange,
}: {
  trait: TraitName;
  on: boolean;
  onChange: (trait: TraitName, on: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={`Send ${trait}`}
      title={on ? `Leave ${trait} out` : `Send ${trait}`}
      onClick={() => onChange(trait, !on)}
      className="group/switch absolute top-0 left-10 grid size-6 place-items-center rounded-sm focus-visible:outline-offset-0"
    >
      <span className="flex h-3.5 w-6 items-center rounded-full border border-line-field bg-page group-aria-checked/switch:border-ink group-aria-checked/switch:bg-ink">
        <span className="ml-0.5 size-2 rounded-full bg-line-field transition-transform duration-100 group-aria-checked/switch:translate-x-2.5 group-aria-checked/switch:bg-page" />
      </span>
    </button>
  );
}
