import clsx from "clsx";
import type { Block } from "#lib/docs/blocks.ts";

/** The headings of a page, as links to them. */
export function TableOfContents({ blocks, titled }: { blocks: readonly Block[]; titled: boolean }) {
  return (
    <nav aria-label="On this page">
      {titled ? <p className="pb-1.5 text-faint text-xs">On this page</p> : null}
      <ul>
        {headingsOf(blocks).map(({ id, level, text, code }) => (
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

/** Whether a page is long enough for a list of its headings. */
export function hasContents(blocks: readonly Block[]): boolean {
  return headingsOf(blocks).length > 1;
}

function headingsOf(blocks: readonly Block[]) {
  return blocks.filter((block) => block.kind === "heading");
}
