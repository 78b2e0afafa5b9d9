import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** One step of the page; its number turns into a check mark when `done` says what has been seen. */
export function Step({
  id,
  number,
  title,
  hint,
  done,
  children,
}: {
  id: string;
  number: number;
  title: string;
  hint: ReactNode;
  /** What was seen, in words; read out in place of the number. */
  done?: string | null;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="group relative grid scroll-mt-48 pb-10 outline-none md:grid-cols-[28px_minmax(0,1fr)] md:gap-x-3.5"
    >
      <span
        aria-hidden="true"
        className="absolute top-[34px] bottom-1 left-[13.5px] hidden w-px bg-line group-last-of-type:hidden md:block"
      />
      <span
        className={clsx(
          "hidden size-7 place-items-center rounded-full border font-medium text-xs md:grid",
          done ? "border-transparent bg-ok-soft text-ok" : "border-line-strong bg-page text-muted",
        )}
      >
        {done ? <Icon name="check" className="size-3.5" /> : number}
        {done ? <span className="sr-only">{done}</span> : null}
      </span>
      <div className="min-w-0">
        <h2 id={`${id}-title`} className="font-semibold text-lg tracking-[-0.01em]">
          {title}
        </h2>
        <p className="mt-0.5 mb-3.5 text-muted">{hint}</p>
        {children}
      </div>
    </section>
  );
}
