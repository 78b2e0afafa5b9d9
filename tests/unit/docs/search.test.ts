import { expect, test } from "@playwright/test";
import { findEntries } from "#lib/docs/search.ts";
import { buildSearchIndex } from "#lib/docs/search-index.ts";
import { findingCodes } from "#lib/token/findings.ts";
import { visitorContext } from "./docs-context.ts";

async function search(query: string): Promise<string[]> {
  return findEntries(await buildSearchIndex(await visitorContext()), query).map(({ href }) => href);
}

test("a code leads to its finding first", async () => {
  for (const code of findingCodes) expect((await search(code))[0], code).toBe(`/docs/findings#${code}`);
});

test("a framework or a language leads to its page first, in any case", async () => {
  expect((await search("django"))[0]).toBe("/docs/python/django");
  expect((await search("EXPRESS"))[0]).toBe("/docs/node/express");
  expect((await search("Next.js"))[0]).toMatch(/^\/docs\/nextjs/);
});

test("every word has to be found, and half of one is enough", async () => {
  expect((await search("token expi"))[0]).toBe("/docs/findings#exp_past");
  expect(await search("token klingon")).toEqual([]);
  expect(await search("  ")).toEqual([]);
});

test("the index is small", async () => {
  const index = await buildSearchIndex(await visitorContext());
  const perEntry = Buffer.byteLength(JSON.stringify(index)) / index.length;
  expect(index.length).toBeGreaterThan(findingCodes.length);
  expect(perEntry).toBeLessThan(320);
});
