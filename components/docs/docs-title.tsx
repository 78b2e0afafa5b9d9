import Link from "next/link";
import type { DocsPage } from "#lib/docs/docs-page.ts";

/** A page's title, what it is for, and the way to its Markdown. */
export function DocsTitle({
  page: { path, title, description },
  parent,
}: {
  page: DocsPage;
  parent: DocsPage | undefined;
}) {
  return (
    <header className="mb-6">
      <div className="flex min-h-6 items-baseline justify-between gap-4 text-muted text-sm">
        {parent ? (
          <Link href={parent.path} prefetch={false} className="rounded-sm hover:text-ink">
            {parent.name}
          </Link>
        ) : (
          <span />
        )}
        <a href={`${path}.md`} className="rounded-sm hover:text-ink">
          View as Markdown
        </a>
      </div>
      <h1 className="mt-1 text-balance font-semibold text-3xl tracking-[-0.025em]">{title}</h1>
      <p className="mt-2 text-lg text-muted leading-6">{description}</p>
    </header>
  );
}
