import clsx from "clsx";
import type { ShownHealth } from "./shown-health.ts";

/** The colour of a state, beside the word that names it. Waiting is a ring: told apart by more than its colour. */
export function HealthDot({ status, className }: { status: ShownHealth["status"]; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx("inline-block size-2 shrink-0 rounded-full border-[1.5px]", dots[status], className)}
    />
  );
}

const dots = {
  waiting: "border-line-field",
  live: "border-ok bg-ok",
  failing: "border-bad bg-bad",
} as const;
