import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

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
      <SkipLink />
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
