import Link from "next/link";
import { textLinkClass } from "#components/ui/text-link.ts";
import type { Inline, Rich } from "#lib/docs/blocks.ts";

/** A sentence with its code and links. */
export function RichText({ text }: { text: Rich }) {
  return text.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    <RichPart key={index} part={part} />
  ));
}

function RichPart({ part }: { part: Inline }) {
  if (typeof part === "string") return part;
  if ("code" in part) return <InlineCode>{part.code}</InlineCode>;
  // Code in a link is told apart by its face alone: a box around it would hide that it leads somewhere.
  const content = part.link.map((inner) =>
    typeof inner === "object" && "code" in inner ? (
      <code key={inner.code} className="text-[0.9em]">
        {inner.code}
      </code>
    ) : (
      <RichText key="text" text={[inner]} />
    ),
  );
  return part.href.startsWith("/") ? (
    <Link href={part.href} prefetch={false} className={textLinkClass}>
      {content}
    </Link>
  ) : (
    <a href={part.href} className={textLinkClass}>
      {content}
    </a>
  );
}

export function InlineCode({ children }: { children: string }) {
  return (
    <code className="rounded-sm bg-hover px-1 py-px text-[0.9em] text-ink [overflow-wrap:anywhere]">
      {children}
    </code>
  );
}
