import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocsBlocks } from "#components/docs/docs-blocks.tsx";
import { DocsPager } from "#components/docs/docs-pager.tsx";
import { DocsShell } from "#components/docs/docs-shell.tsx";
import { DocsTitle } from "#components/docs/docs-title.tsx";
import { TableOfContents } from "#components/docs/table-of-contents.tsx";
import { findPage, listPages } from "#lib/docs/pages.ts";
import { environment } from "#lib/env.ts";
import { readContext } from "../read-reader.ts";

const load = cache(async (path: string) => {
  const context = await readContext();
  const found = await findPage(path, context);
  return found && { ...found, pages: listPages(context.languages) };
});

export async function generateMetadata({ params }: PageProps<"/docs/[[...slug]]">): Promise<Metadata> {
  const found = await load(toPath(await params));
  if (!found) return {};
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
  const { page, blocks, pages, previous, next } = (await load(toPath(await params))) ?? notFound();
  const contents = <TableOfContents blocks={blocks} />;
  return (
    <DocsShell pages={pages} path={page.path} contents={contents}>
      <DocsTitle page={page} parent={pages.find(({ path }) => path === page.parent)} />
      <DocsBlocks blocks={blocks} />
      <DocsPager previous={previous} next={next} />
    </DocsShell>
  );
}

function toPath({ slug = [] }: { slug?: string[] }): string {
  return ["/docs", ...slug].join("/");
}
