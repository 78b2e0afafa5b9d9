import type { Metadata } from "next";
import { headers } from "next/headers";
import { DocsShell } from "#components/docs/docs-shell.tsx";
import { MissingPage } from "#components/docs/missing-page.tsx";
import { PATH_HEADER } from "#lib/auth/request-headers.ts";
import { listPages } from "#lib/docs/pages.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";

export const metadata: Metadata = { title: "Not found" };

/** For a language or a framework that is not there: what is. */
export default async function DocsNotFound() {
  const pages = listPages(await loadCatalogue());
  const path = (await headers()).get(PATH_HEADER) ?? "";
  return (
    <DocsShell pages={pages} path="" contents={null}>
      <MissingPage pages={pages} path={path} />
    </DocsShell>
  );
}
