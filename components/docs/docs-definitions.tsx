import type { Definition } from "#lib/docs/blocks.ts";
import { RichText } from "./rich-text.tsx";

/** Things with a name and an anchor each: what it is, then what is to be known of it. */
export function DocsDefinitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="my-4 divide-y text-md divide-line border-line border-y">
      {items.map(({ id, name, facts, body }) => (
        <div key={id} id={id} className="scroll-mt-12 md:scroll-mt-4 py-4">
          <dt className="flex flex-wrap items-baseline gap-x-3">
            <a href={`#${id}`} className="rounded-sm font-medium hover:underline">
              {typeof name === "string" ? name : <code className="text-code">{name.code}</code>}
            </a>
            <span className="text-muted text-sm">{facts.join(" · ")}</span>
          </dt>
          {body.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a definition never change places.
            <dd key={index} className={index === 0 ? "mt-1" : "mt-1 text-base text-muted"}>
              <RichText text={text} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
