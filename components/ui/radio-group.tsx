"use client";

import type { ReactNode } from "react";

/** One of a few, all of them in view; a choice outlives the reset of its form after a refusal. */
export function RadioGroup<Value extends string>({
  name,
  legend,
  options,
  value,
  onChange,
}: {
  name: string;
  legend: ReactNode;
  options: readonly { value: Value; label: string; hint: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="-mx-2 flex cursor-pointer items-baseline gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            // Not `checked`: a form that is reset goes back to the default, which therefore follows the choice.
            defaultChecked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={`${name}-${option.value}-hint`}
            className="size-3.5 shrink-0 translate-y-0.5 accent-ink"
          />
          <span className="w-20 shrink-0">{option.label}</span>
          <span id={`${name}-${option.value}-hint`} className="text-muted text-sm">
            {option.hint}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
