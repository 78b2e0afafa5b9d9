import clsx from "clsx";
import Link from "next/link";
import type { DocsGroup, DocsPage } from "#lib/docs/docs-page.ts";

const GROUPS: readonly DocsGroup[] = ["Start", "Languages", "Reference"];

/** Every page; the frameworks of a language where one is at it. */
export function DocsNavigation({ pages, path }: { pages: readonly NavigationPage[]; path: string }) {
  const current = pages.find((page) => page.path === path);
  const opened = current?.parent ?? current?.path;
  return GROUPS.map((group) => (
    <div key={group} className="pb-5">
      <p className="px-2.5 pt-1 pb-1.5 text-faint text-xs">{group}</p>
      <ul>
        {pages
          .filter((page) => page.group === group && (page.parent === undefined || page.parent === opened))
          .map((page) => (
            <li key={page.path}>
              <Link
                href={page.path}
                prefetch={false}
                aria-current={page.path === path ? "page" : undefined}
                className={clsx(
                  "block rounded-md py-1.5 pr-2.5 text-muted hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink",
                  page.parent === undefined ? "pl-2.5" : "pl-6",
                )}
              >
                {page.name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  ));
}

export type NavigationPage = Pick<DocsPage, "path" | "name" | "group" | "parent">;
