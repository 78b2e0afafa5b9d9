import type { ReactNode } from "react";

/** Header, navigation and content of a signed-in page; the skip link leads past the first two. */
export function PageShell({
  header,
  navigation,
  children,
}: {
  header: ReactNode;
  navigation?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md border border-line-strong bg-raised px-3 py-2 focus:translate-y-0"
      >
        Skip to content
      </a>
      {header}
      <div
        className={
          navigation
            ? "mx-auto min-h-[calc(100dvh-53px)] max-w-[1440px] grid-rows-[auto_1fr] md:grid md:grid-cols-[216px_minmax(0,1fr)] md:grid-rows-1"
            : "mx-auto max-w-[1440px]"
        }
      >
        {navigation}
        <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-24 outline-none md:px-10 md:pt-8">
          {children}
        </main>
      </div>
    </>
  );
}
