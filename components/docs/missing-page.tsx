import Link from "next/link";
import { textLinkClass } from "#components/ui/text-link.ts";
import type { DocsPage } from "#lib/docs/docs-page.ts";
import { DocsShell } from "./docs-shell.tsx";

/** Lists what there is: the frameworks of the language that was asked for, where it is known, else every language. */
export function MissingPage({ pages, path }: { pages: readonly DocsPage[]; path: string }) {
  const language = pages.find((page) => page.group === "Languages" && path.startsWith(`${page.path}/`));
  const listed = language
    ? pages.filter(({ parent }) => parent === language.path)
    : pages.filter(({ group, parent }) => group === "Languages" && parent === undefined);
  return (
    <DocsShell pages={pages} path="" contents={null}>
      <h1 className="font-semibold text-3xl tracking-[-0.025em]">
        {language ? `${language.name} has no such framework here` : "There is no such page"}
      </h1>
      <p className="mt-2 text-lg text-muted leading-6">
        {language && listed.length > 0
          ? "These have a page, and the language itself has one for any other."
          : "These languages have one. The menu lists the rest."}
      </p>
      <ul className="mt-6 grid gap-2">
        {[...(language ? [language] : []), ...listed].map((page) => (
          <li key={page.path}>
            <Link href={page.path} prefetch={false} className={textLinkClass}>
              {page.name}
            </Link>
            <span className="ml-2 text-muted">{page.description}</span>
          </li>
        ))}
      </ul>
    </DocsShell>
  );
}
