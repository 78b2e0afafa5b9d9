import { readFileSync } from "node:fs";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { tellTable } from "./table.ts";
import { compress, loadBodies, toKilobytes, weighEmptyPage } from "./weigh.ts";

const LIMIT_RATIO = 1.15;
const DOCUMENT_LIMIT_BYTES = 60_000;
const PAGES = ["/docs", "/docs/python/django", "/docs/findings", "/docs/matrix"];

/** What of ours may run in a page of the docs: the frame's error pages, theme, search and copy, and a member's menus. */
const ALLOWED = [
  "app/error.tsx",
  "app/global-error.tsx",
  "components/docs/docs-search.tsx",
  "components/docs/project-choice.tsx",
  "components/layout/account-menu.tsx",
  "components/layout/theme-switch.tsx",
  "components/ui/copy-button.tsx",
];

test("a page of the docs runs nothing but the frame, theme, search and copy", async () => {
  const manifest = readFileSync(
    ".next/server/app/docs/[[...slug]]/page_client-reference-manifest.js",
    "utf8",
  );
  const ours = new Set(
    Array.from(
      manifest.matchAll(/\[project\]\/((?:app|components|lib)\/[^" <]+\.tsx?)/g),
      ([, file]) => file,
    ),
  );
  expect([...ours].toSorted()).toEqual(ALLOWED);
});

test("a page of the docs is light for a visitor", async ({ page }) => {
  const empty = weighEmptyPage();
  const rows: string[][] = [];
  for (const path of PAGES) {
    const bodies = await loadBodies(page, path);
    const scripts = [...bodies].filter(([url]) => new URL(url).pathname.endsWith(".js"));
    const script = scripts.reduce((sum, [, body]) => sum + compress(body), 0);
    const html = compress([...bodies].find(([url]) => new URL(url).pathname === path)?.[1] ?? "");
    rows.push([path, toKilobytes(script), (script / empty).toFixed(2), toKilobytes(html)]);
    expect(script / empty, path).toBeLessThanOrEqual(LIMIT_RATIO);
    expect(html, path).toBeLessThanOrEqual(DOCUMENT_LIMIT_BYTES);
    expect(
      [...bodies.keys()].filter((url) => url.endsWith("/docs/search.json")),
      path,
    ).toEqual([]);
  }
  await tellTable("Weight of the docs, gz", [
    ["page", "script", "of an empty page", "document"],
    ...rows,
    ["limit", "", `${LIMIT_RATIO}`, toKilobytes(DOCUMENT_LIMIT_BYTES)],
  ]);
});
