import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { DocsNavigation, type NavigationPage } from "./docs-navigation.tsx";

/** Navigation at the left, content at a readable measure, contents of the page at the right. */
export function DocsShell({
  pages,
  path,
  contents,
  children,
}: {
  pages: readonly NavigationPage[];
  path: string;
  contents: ReactNode;
  children: ReactNode;
}) {
  const name = pages.find((page) => page.path === path)?.name ?? "All pages";
  const navigation = <DocsNavigation pages={pages} path={path} />;
  return (
    <div className="mx-auto max-w-[1440px] md:grid md:grid-cols-[232px_minmax(0,1fr)] xl:grid-cols-[232px_minmax(0,1fr)_264px]">
      <details className="group sticky top-[52px] z-30 border-line border-b bg-page md:hidden">
        <summary className="flex h-11 list-none items-center justify-between px-4 text-muted [&::-webkit-details-marker]:hidden">
          {name}
          <Icon name="chevron-down" className="size-4 group-open:rotate-180" />
        </summary>
        <nav aria-label="Pages" className="max-h-[60dvh] overflow-y-auto px-1.5 pb-2">
          {navigation}
        </nav>
      </details>
      <nav
        aria-label="Pages"
        className="sticky top-[53px] hidden h-[calc(100dvh-53px)] overflow-y-auto border-line border-r px-3 py-5 md:block"
      >
        {navigation}
      </nav>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-24 outline-none md:px-10 md:pt-8">
        <div className="mx-auto max-w-[46rem]">{children}</div>
      </main>
      <div className="sticky top-[53px] hidden max-h-[calc(100dvh-53px)] self-start overflow-y-auto py-8 pr-6 xl:block">
        {contents}
      </div>
    </div>
  );
}
