import { expect, test } from "@playwright/test";
import type { Block, Rich } from "#lib/docs/blocks.ts";
import { findPage, listPages } from "#lib/docs/pages.ts";
import { claims } from "#lib/token/claims.ts";
import { findingCodes } from "#lib/token/findings.ts";
import { scratchContext, visitorContext } from "./docs-context.ts";

type Built = { path: string; blocks: Block[] };

async function buildAll(): Promise<Built[]> {
  const context = await visitorContext();
  return Promise.all(
    listPages(context.languages).map(async (page) => ({
      path: page.path,
      blocks: await page.build(context),
    })),
  );
}

const anchorsOf = ({ blocks }: Built) =>
  blocks.flatMap((block) =>
    block.kind === "heading"
      ? [block.id]
      : block.kind === "definitions"
        ? block.items.map(({ id }) => id)
        : [],
  );

test("every page has an address of its own, a title, a description, and anchors that differ", async () => {
  const { languages } = await visitorContext();
  const pages = listPages(languages);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  for (const { path, name, title, description } of pages) {
    expect(`${name}${title}`, path).toMatch(/^\S.*\S$/);
    expect(description.length, path).toBeGreaterThan(40);
    // Search engines cut longer ones.
    expect(description.length, path).toBeLessThan(180);
  }
  for (const built of await buildAll()) {
    const anchors = anchorsOf(built);
    expect(new Set(anchors).size, `${built.path}: ${anchors}`).toBe(anchors.length);
  }
});

test("every language and every framework has its page", async () => {
  const { languages } = await visitorContext();
  const paths = listPages(languages).map(({ path }) => path);
  for (const { id, variants } of languages) {
    expect(paths).toContain(`/docs/${id}`);
    for (const variant of variants.filter(({ kind }) => kind === "framework")) {
      expect(paths).toContain(`/docs/${id}/${variant.id}`);
    }
  }
});

test("every link within the docs leads to a page and an anchor that are there", async () => {
  const built = await buildAll();
  const places = new Set(
    built.flatMap((page) => [page.path, ...anchorsOf(page).map((anchor) => `${page.path}#${anchor}`)]),
  );
  const links = built.flatMap(({ path, blocks }) =>
    blocks
      .flatMap(textsOf)
      .flatMap(hrefsOf)
      .map((href) => (href.startsWith("#") ? `${path}${href}` : href)),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((href) => href.startsWith("/docs") && !places.has(href))).toEqual([]);
});

test("each finding has one anchor, where a problem's type leads, and each claim one", async () => {
  const built = await buildAll();
  const anchorsAt = (path: string) => built.filter((page) => page.path === path).flatMap(anchorsOf);
  const codes = anchorsAt("/docs/findings").filter((anchor) => anchor.includes("_"));
  expect(codes.toSorted()).toEqual(findingCodes.toSorted());
  expect(anchorsAt("/docs/claims")).toEqual(expect.arrayContaining(Object.keys(claims)));
});

test("a language in a folder of its own has a page, and says that nobody has run it", async () => {
  const context = await scratchContext();
  const found = await findPage("/docs/scratch", context);
  expect(found?.page.title).toBe("Identity tokens in Scratch");
  expect(found?.blocks).toContainEqual({ kind: "run", ran: false, text: "Not run yet" });
  const matrix = await findPage("/docs/matrix", context);
  expect(JSON.stringify(matrix?.blocks)).toContain('["Not run yet"]');
  expect(JSON.stringify(matrix?.blocks)).toContain("0 of 1 snippets have");
  const overview = await findPage("/docs", context);
  expect(JSON.stringify(overview?.blocks)).toContain("1 language and 0 frameworks, in 1 snippet.");
});

test("pages follow each other, and there is none where none is", async () => {
  const context = await visitorContext();
  const pages = listPages(context.languages);
  for (const [index, { path }] of pages.entries()) {
    const found = await findPage(path, context);
    expect(found?.previous?.path).toBe(pages[index - 1]?.path);
    expect(found?.next?.path).toBe(pages[index + 1]?.path);
  }
  for (const path of ["/docs/", "/docs/klingon", "/docs/python/rails", "/docs/python/plain", "/doc"]) {
    expect(await findPage(path, context), path).toBeNull();
  }
});

function textsOf(block: Block): Rich[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return [...block.items];
    case "table":
      return block.rows.flat();
    case "definitions":
      return block.items.flatMap(({ body }) => body);
    case "code":
      return block.note ? [block.note] : [];
    default:
      return [];
  }
}

function hrefsOf(text: Rich): string[] {
  return text.flatMap((part) => (typeof part === "object" && "href" in part ? [part.href] : []));
}
