"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import clsx from "clsx";
import type { ReactNode } from "react";

type TabsLook = "underline" | "segments";

/** One of several panels in the same place, chosen with arrows or a click. */
export function Tabs({
  value,
  onChange,
  className,
  children,
}: {
  value: string;
  onChange: (value: string) => void;
  className?: string;
  children: ReactNode;
}) {
  return (
    <BaseTabs.Root value={value} onValueChange={onChange} {...(className ? { className } : {})}>
      {children}
    </BaseTabs.Root>
  );
}

export function TabList({
  label,
  look,
  options,
}: {
  label: string;
  look: TabsLook;
  options: readonly { value: string; label: ReactNode }[];
}) {
  return (
    <BaseTabs.List
      aria-label={label}
      activateOnFocus
      className={look === "underline" ? barClass : segmentsClass}
    >
      {options.map((option) => (
        <BaseTabs.Tab
          key={option.value}
          value={option.value}
          className={look === "underline" ? underlineTabClass : segmentClass}
        >
          {option.label}
        </BaseTabs.Tab>
      ))}
    </BaseTabs.List>
  );
}

export function TabPanel({
  value,
  children,
  className,
}: {
  value: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    // What a panel holds can be reached by itself: the panel is no stop on the way.
    <BaseTabs.Panel value={value} tabIndex={-1} className={clsx("outline-none", className)}>
      {children}
    </BaseTabs.Panel>
  );
}

const barClass = "relative flex min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none]";

const underlineTabClass = clsx(
  "inline-flex h-[38px] shrink-0 items-center whitespace-nowrap border-transparent border-b px-3 font-mono text-muted text-xs",
  "hover:text-ink focus-visible:outline-offset-[-3px] data-[active]:border-ink data-[active]:text-ink",
);

const segmentsClass =
  "relative inline-flex max-w-full overflow-x-auto rounded-md border border-line bg-sunk p-0.5 [scrollbar-width:none]";

/** A segment of a bar of choices; also worn by links that are one choice of several. */
export const segmentClass = clsx(
  "inline-flex h-[26px] shrink-0 items-center whitespace-nowrap rounded-sm px-2.5 text-muted text-sm hover:text-ink focus-visible:outline-offset-[-2px]",
  "data-[active]:bg-raised data-[active]:font-medium data-[active]:text-ink data-[active]:shadow-[0_0_0_1px_var(--line-strong)]",
  "aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--line-strong)]",
);
