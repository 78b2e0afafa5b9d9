"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { TraitName } from "#lib/languages/slots.ts";
import type { SamplePerson } from "./sample-person.ts";

/** The made-up person of the preview: the fields that the code sends, no more. */
export function PersonForm({
  person,
  onChange,
  traits,
  faulty,
}: {
  person: SamplePerson;
  onChange: (person: SamplePerson) => void;
  traits: readonly TraitName[];
  /** Claims that a finding speaks of. */
  faulty: readonly (string | undefined)[];
}) {
  // Beside the steps and in the sheet there may be two of these forms at once.
  const prefix = useId();
  const wire = (field: keyof SamplePerson) => ({
    id: prefix + field,
    value: person[field],
    spellCheck: false,
    autoComplete: "off",
    "data-claim": claimOf[field],
    "aria-invalid": faulty.includes(claimOf[field]) || undefined,
    onChange: (event: { target: { value: string } }) => onChange({ ...person, [field]: event.target.value }),
  });
  return (
    <div className="grid grid-cols-[64px_minmax(0,1fr)] items-center gap-x-3 gap-y-2 border-line border-b px-4 py-3">
      <Row id={`${prefix}id`} label="sub">
        <span
          className={clsx(inputClass, "flex items-center focus-within:outline-2 focus-within:outline-accent")}
        >
          <span id={`${prefix}prefix`} className="text-muted">
            preview_
          </span>
          <input
            {...wire("id")}
            aria-describedby={`${prefix}prefix`}
            className="h-full min-w-0 flex-1 bg-transparent outline-none"
          />
        </span>
      </Row>
      <Row id={`${prefix}email`} label="email">
        <input {...wire("email")} className={inputClass} />
      </Row>
      {traits.includes("plan") ? (
        <Row id={`${prefix}plan`} label="plan">
          <input {...wire("plan")} className={inputClass} />
        </Row>
      ) : null}
      {traits.includes("amount") ? (
        <Row id={`${prefix}amount`} label="amount">
          <input {...wire("amount")} inputMode="numeric" className={inputClass} />
        </Row>
      ) : null}
      {traits.includes("interval") ? (
        <Row id={`${prefix}interval`} label="interval">
          <span className="relative grid">
            <select {...wire("interval")} className={clsx(inputClass, "appearance-none pr-7")}>
              <option value="month">month</option>
              <option value="year">year</option>
            </select>
            <Icon
              name="chevron-down"
              className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-muted"
            />
          </span>
        </Row>
      ) : null}
      {traits.includes("account") ? (
        <Row id={`${prefix}account`} label="account">
          <input {...wire("account")} className={inputClass} />
        </Row>
      ) : null}
    </div>
  );
}

function Row({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <>
      <label htmlFor={id} className="text-muted text-sm">
        {label}
      </label>
      {children}
    </>
  );
}

const inputClass =
  "h-[30px] w-full min-w-0 rounded-md border border-line-field bg-raised px-2.5 font-mono text-xs focus-visible:outline-offset-0 aria-invalid:border-warn";

const claimOf: Record<keyof SamplePerson, string> = {
  id: "sub",
  email: "email",
  plan: "traits.plan",
  amount: "traits.amount",
  interval: "traits.interval",
  account: "traits.account",
};
