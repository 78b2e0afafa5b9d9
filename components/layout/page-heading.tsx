import type { ReactNode } from "react";

/** A page's title, one sentence of what it is for, and its state at the right. */
export function PageHeading({ title, lead, aside }: { title: string; lead?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-col gap-3 md:mb-8 md:flex-row md:items-start md:justify-between md:gap-6">
      <div>
        <h1 className="font-semibold text-2xl tracking-[-0.02em]">{title}</h1>
        {lead ? <p className="mt-1 max-w-[60ch] text-muted">{lead}</p> : null}
      </div>
      {aside}
    </div>
  );
}
