import clsx from "clsx";
import type { ComponentProps } from "react";

/** A hairline box on the page. Boxes do not nest. */
export function Panel({ className, ...props }: ComponentProps<"section">) {
  return (
    <section
      {...props}
      className={clsx("rounded-lg border border-line bg-raised shadow-raised", className)}
    />
  );
}
