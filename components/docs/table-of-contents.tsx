import clsx from "clsx";
import type { Block } from "#lib/docs/blocks.ts";

/** The headings of a page, as links to them. */
export function TableOfContents({ blocks }: { blocks: readonly Block[] }) {
  const headings = blocks.filter((block) => block.kind === "heading");
  if (headings.length < 2) return null;
  return (
    <nav aria-label="On this page">
      <p className="pb-1.5 text-faint text-xs">On this page</p>
      <ul>
        {headings.map(({ id, level, text, code }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={clsx(
                "block rounded-sm py-1 text-muted text-sm hover:text-ink",
                level === 3 && "pl-3",
                code !== undefined && "truncate font-mono text-xs",
              )}
            >
              {code ?? text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
