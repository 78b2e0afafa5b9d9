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
      className="relative inline-flex h-3.5 w-6 items-center rounded-full border border-line-field bg-page before:absolute before:-inset-x-1 before:-inset-y-[5px] aria-checked:border-ink aria-checked:bg-ink"
    >
      <span className="ml-0.5 size-2 rounded-full bg-line-field transition-transform duration-100 [[aria-checked=true]_&]:translate-x-2.5 [[aria-checked=true]_&]:bg-page" />
    </button>
  );
}
