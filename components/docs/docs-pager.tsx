import Link from "next/link";
import type { DocsPage } from "#lib/docs/docs-page.ts";

/** The pages before and after, in the order in which one reads them. */
export function DocsPager({
  previous,
  next,
}: {
  previous: DocsPage | undefined;
  next: DocsPage | undefined;
}) {
  return (
    <nav
      aria-label="Previous and next page"
      className="mt-16 grid gap-3 border-line border-t pt-6 sm:grid-cols-2"
    >
      {previous ? <PagerLink page={previous} word="Previous" /> : <span />}
      {next ? <PagerLink page={next} word="Next" /> : null}
    </nav>
  );
}

function PagerLink({ page, word }: { page: DocsPage; word: "Previous" | "Next" }) {
  return (
    <Link
      href={page.path}
      prefetch={false}
      className={`rounded-lg border border-line px-4 py-3 hover:border-line-strong hover:bg-hover ${word === "Next" ? "sm:text-right" : ""}`}
    >
      <span className="block text-muted text-xs">{word}</span>
      <span className="font-medium">{page.name}</span>
    </Link>
  );
}
