"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import clsx from "clsx";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A menu that opens below its trigger: arrow keys, type-ahead and Esc as the platform's own. */
export function Menu({
  trigger,
  children,
  align = "start",
}: {
  /** A button element; it receives the trigger's props. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "end";
}) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <BaseMenu.Popup className="min-w-48 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised p-1 shadow-floating outline-none transition-opacity duration-100 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

const itemClass =
  "flex h-8 w-full select-none items-center gap-2 rounded-md px-2.5 text-left text-base text-ink outline-none data-[highlighted]:bg-hover";

export function MenuItem({
  render,
  onClick,
  children,
  className,
}: {
  /** A link or submit button to act as the item. */
  render?: ReactElement;
  onClick?: () => void;
  children: ReactNode;
  className?: string;
}) {
  return (
    <BaseMenu.Item
      {...(render ? { render } : {})}
      {...(onClick ? { onClick } : {})}
      className={clsx(itemClass, className)}
    >
      {children}
    </BaseMenu.Item>
  );
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
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      {options.map((option) => (
        <BaseMenu.RadioItem key={option.value} value={option.value} closeOnClick className={itemClass}>
          {option.icon}
          {option.label}
          <BaseMenu.RadioItemIndicator className="ml-auto">
            <Icon name="check" className="size-4 text-muted" />
          </BaseMenu.RadioItemIndicator>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="px-2.5 pt-1.5 pb-1 text-faint text-xs">{children}</div>;
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
