"use client";

import clsx from "clsx";
import { cloneElement, type MouseEvent, type ReactElement, type ReactNode, useId } from "react";
import type { ButtonProps } from "./button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A short list that opens below its button. The platform's popover does the work: top layer, Esc, a click outside,
 * focus back to the button, and the Tab key leads from the button into the list.
 */
export function Menu({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement<ButtonProps>;
  align?: "start" | "end";
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id })}
      {/* biome-ignore lint/a11y: it hears the click that an item, by pointer or key, sends up; nothing here is operated. */}
      <div
        id={id}
        popover="auto"
        data-align={align}
        onClick={closeAfterChoice}
        className="menu min-w-48 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised p-1 text-ink shadow-floating"
      >
        {children}
      </div>
    </>
  );
}

const itemClass =
  "flex h-8 w-full select-none items-center gap-2 rounded-md px-2.5 text-left text-base hover:bg-hover focus-visible:outline-offset-[-2px]";

/** An item of a menu: a link or a button that wears its look. */
export function MenuItem({
  render,
  children,
}: {
  render: ReactElement<{ className?: string; children?: ReactNode }>;
  children: ReactNode;
}) {
  return cloneElement(render, { className: itemClass }, children);
}

/** One choice of several; the chosen one carries a check mark. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(itemClass, "has-focus-visible:outline-2 has-focus-visible:outline-accent")}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon}
          {option.label}
          {option.value === value ? <Icon name="check" className="ml-auto size-4 text-muted" /> : null}
        </label>
      ))}
    </fieldset>
  );
}

/** Arrow keys on a radio click its input: they choose, and the list stays open for the next arrow. */
function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
  if (!(event.target instanceof HTMLInputElement)) event.currentTarget.hidePopover();
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="px-2.5 pt-1.5 pb-1 text-faint text-xs">{children}</div>;
}

export function MenuSeparator() {
  return <hr className="-mx-1 my-1 border-line" />;
}
