import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass } from "./field.tsx";
import { Icon } from "./icon.tsx";

/** The platform's own select, dressed as our fields are. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className="relative grid">
      <select {...props} className={clsx(controlClass, "appearance-none pr-8", className)} />
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute size-4 top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
