import clsx from "clsx";
import type { ReactNode } from "react";

/** A sentence about a whole form or page: read out when it appears. */
export function Message({ kind, children }: { kind: "error" | "done"; children: ReactNode }) {
  return (
    <p
      role={kind === "error" ? "alert" : "status"}
      // A refused form leads here when no single field is to blame.
      tabIndex={-1}
      className={clsx(
        "rounded-md border px-3 py-2 text-sm outline-none",
        kind === "error" ? "border-bad bg-bad-soft text-bad" : "border-ok bg-ok-soft text-ok",
      )}
    >
      {children}
    </p>
  );
}
