import type { Metadata } from "next";
import { cache } from "react";
import { DocsBlocks } from "#components/docs/docs-blocks.tsx";
import { DocsPager } from "#components/docs/docs-pager.tsx";
import { DocsShell } from "#components/docs/docs-shell.tsx";
import { DocsTitle } from "#components/docs/docs-title.tsx";
import { FoldedContents } from "#components/docs/folded-contents.tsx";
import { MissingPage } from "#components/docs/missing-page.tsx";
import { hasContents, TableOfContents } from "#components/docs/table-of-contents.tsx";
import { findPage, listPages } from "#lib/docs/pages.ts";
import { environment } from "#lib/env.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { readContext } from "../read-reader.ts";

const load = cache(async (path: string) => {
  const context = await readContext();
  const found = await findPage(path, context);
  return found && { ...found, pages: listPages(context.languages) };
});

export async function generateMetadata({ params }: PageProps<"/docs/[[...slug]]">): Promise<Metadata> {
  const found = await load(toPath(await params));
  if (!found) return { title: "Not found", robots: { index: false } };
  const { path, title, description } = found.page;
  const { origin } = environment();
  return {
    title: path === "/docs" ? "Docs" : title,
    description,
    alternates: { canonical: `${origin}${path}`, types: { "text/markdown": `${origin}${path}.md` } },
    openGraph: { title, description, url: `${origin}${path}`, siteName: "Reqio", type: "article" },
  };
}

export default async function DocsPage({ params }: PageProps<"/docs/[[...slug]]">) {
  const path = toPath(await params);
  const found = await load(path);
  if (!found) return <MissingPage pages={listPages(await loadCatalogue())} path={path} />;
  const { page, blocks, pages, previous, next } = found;
  const showContents = (titled: boolean) =>
    hasContents(blocks) ? <TableOfContents blocks={blocks} titled={titled} /> : null;
  return (
    <DocsShell pages={pages} path={page.path} contents={showContents(true)}>
      <DocsTitle page={page} parent={pages.find(({ path }) => path === page.parent)} />
      <FoldedContents>{showContents(false)}</FoldedContents>
      <DocsBlocks blocks={blocks} />
      <DocsPager previous={previous} next={next} />
    </DocsShell>
  );
}

function toPath({ slug = [] }: { slug?: string[] }): string {
  return ["/docs", ...slug].join("/");
}
