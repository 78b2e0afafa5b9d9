import type { ReactNode } from "react";

/** One setting: what it is at the left, its control at the right, a hairline to the next. */
export function SettingsSection({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-4 border-line border-t py-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] md:gap-10">
      <div>
        <h2 className="font-medium">{title}</h2>
        {lead ? <p className="mt-1 max-w-[44ch] text-muted text-sm">{lead}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
