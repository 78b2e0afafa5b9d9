import clsx from "clsx";
import type { BlockOf } from "#lib/docs/blocks.ts";

/** A heading with its anchor: the whole of it is the link, and a # shows where the pointer is. */
export function DocsHeading({ level, id, text, code, facts = [] }: Omit<BlockOf<"heading">, "kind">) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div
      className={clsx(
        "flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5",
        level === 2 ? "mt-10 mb-3 border-line border-t pt-7" : "mt-8 mb-2",
      )}
    >
      <Heading
        id={id}
        className={clsx(
          "scroll-mt-12 md:scroll-mt-4 font-semibold tracking-[-0.01em]",
          level === 2 ? "text-xl" : "text-lg",
        )}
      >
        <a href={`#${id}`} className="group rounded-sm">
          {text}
          <span aria-hidden="true" className="ml-1.5 text-faint opacity-0 group-hover:opacity-100">
            #
          </span>
        </a>
      </Heading>
      {code === undefined ? null : <code className="text-code text-muted">{code}</code>}
      {facts.map((fact) => (
        <span key={fact} className="text-muted text-sm">
          {fact}
        </span>
      ))}
    </div>
  );
}
