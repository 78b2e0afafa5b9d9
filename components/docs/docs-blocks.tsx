import { CodeChange } from "#components/code/code-change.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Block } from "#lib/docs/blocks.ts";
import { DocsCode } from "./docs-code.tsx";
import { DocsDefinitions } from "./docs-definitions.tsx";
import { DocsHeading } from "./docs-heading.tsx";
import { DocsInstall } from "./docs-install.tsx";
import { DocsTable } from "./docs-table.tsx";
import { RichText } from "./rich-text.tsx";

/** A page's content. */
export function DocsBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change places.
    <DocsBlock key={index} block={block} label={labelOf(block, blocks.slice(0, index))} />
  ));
}

/** Code of the same name comes several times on a page, and each needs a name of its own for who does not see it. */
function labelOf(block: Block, before: readonly Block[]): string {
  if (block.kind !== "code") return "";
  const earlier = before.filter((other) => other.kind === "code" && other.name === block.name).length;
  return earlier === 0 ? block.name : `${block.name}, ${earlier + 1}`;
}

function DocsBlock({ block, label }: { block: Block; label: string }) {
  switch (block.kind) {
    case "heading":
      return <DocsHeading {...block} />;
    case "paragraph":
      return (
        <p className="my-3 text-md">
          <RichText text={block.text} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List
          className={`my-3 grid gap-2 pl-5 text-md ${block.ordered ? "list-decimal" : "list-disc"} marker:text-faint`}
        >
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list never change places.
            <li key={index} className="pl-1">
              <RichText text={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <DocsTable {...block} />;
    case "definitions":
      return <DocsDefinitions items={block.items} />;
    case "code":
      return <DocsCode {...block} label={label} />;
    case "install":
      return <DocsInstall commands={block.commands} />;
    case "change":
      return (
        <div className="my-3">
          <CodeChange {...block} />
        </div>
      );
    case "run":
      return (
        <p className="my-3 flex items-start gap-2 text-muted text-sm">
          <Icon
            name={block.ran ? "check-circle" : "info"}
            className={block.ran ? "size-5 p-0.5 text-ok" : "size-5 p-0.5"}
          />
          {block.text}
        </p>
      );
  }
}
