import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { type StepId, useStepState } from "./step-states.tsx";

/** One step of the page; its number turns into a check mark once it has been seen to work, and words beside the title say what was seen. */
export function Step({
  id,
  number,
  title,
  hint,
  children,
}: {
  id: StepId;
  number: number;
  title: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  const { done, trouble, fold } = useStepState(id);
  const head = (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <h2 id={`${id}-title`} className="font-semibold text-lg tracking-[-0.01em]">
        {title}
      </h2>
      <span role="status" className={clsx("text-sm", trouble ? "text-bad" : "text-ok")}>
        {trouble ?? done}
      </span>
    </span>
  );
  const content = (
    <>
      <p className="mt-0.5 mb-3.5 text-muted">{hint}</p>
      {children}
    </>
  );
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={clsx(
        "group relative grid scroll-mt-48 outline-none md:grid-cols-[28px_minmax(0,1fr)] md:gap-x-3.5",
        // Folded steps stand closer: one is a line then.
        fold === null ? "pb-10" : "pb-5 has-[>details[open]]:pb-10",
      )}
    >
      <span
        aria-hidden="true"
        className="absolute top-[34px] bottom-1 left-[13.5px] hidden w-px bg-line group-last-of-type:hidden md:block"
      />
      <span
        aria-hidden="true"
        className={clsx(
          "hidden size-7 place-items-center rounded-full border font-medium text-xs transition-colors duration-300 md:grid",
          done ? "border-transparent bg-ok-soft text-ok" : "border-line-strong bg-page text-muted",
        )}
      >
        {done ? <Icon name="check" className="size-3.5" /> : number}
      </span>
      {fold === null ? (
        <div className="min-w-0">
          {head}
          {content}
        </div>
      ) : (
        <details open={fold === "open"} className="group/fold min-w-0">
          <summary className="flex list-none items-center justify-between gap-3 rounded-md [&::-webkit-details-marker]:hidden">
            {head}
            <Icon
              name="chevron-down"
              className="size-4 text-muted transition-transform duration-100 group-open/fold:rotate-180"
            />
          </summary>
          {content}
        </details>
      )}
    </section>
  );
}
