import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { tellTable } from "./table.ts";

const LIMIT_RATIO = 1.6;
const DOCUMENT_LIMIT_BYTES = 60_000;

/** The bodies of a page load, by URL. */
async function load(page: Page, url: string): Promise<Map<string, Buffer>> {
  const urls = new Set<string>();
  const tab = await page.context().newPage();
  tab.on("response", (response) => void urls.add(response.url()));
  await tab.goto(url, { waitUntil: "networkidle" });
  await tab.close();
  // Asked for once more: the browser does not keep the bodies of what it streamed or preloaded.
  const bodies = await Promise.all(
    [...urls].map(async (one) => [one, await (await page.request.get(one)).body()] as const),
  );
  return new Map(bodies);
}

const compressed = (body: Buffer | string) => gzipSync(body, { level: 9 }).length;

/** What every page of this build carries, an empty one too: the root files that Next lists for the App Router. */
function weighEmptyPage(): number {
  const manifest: { rootMainFiles: string[] } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  return manifest.rootMainFiles
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + compressed(readFileSync(`.next/${file}`)), 0);
}

test("the identity page is light: its script, its document, and no highlighter", async ({ page, member }) => {
  const path = `/projects/${member.projectId}/settings/identity`;
  const bodies = await load(page, path);
  const scripts = [...bodies].filter(([url]) => new URL(url).pathname.endsWith(".js"));
  const script = scripts.reduce((sum, [, body]) => sum + compressed(body), 0);
  const empty = weighEmptyPage();
  const html = compressed([...bodies].find(([url]) => new URL(url).pathname === path)?.[1] ?? "");
  const rsc = compressed(
    await (await page.request.get(`${path}?_rsc=bench`, { headers: { rsc: "1" } })).body(),
  );

  const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  await tellTable("Weight of the identity page, gz", [
    ["", "size", "empty page", "ratio", "limit"],
    ["script", kilo(script), kilo(empty), (script / empty).toFixed(2), `${LIMIT_RATIO}`],
    ["document (HTML with RSC)", kilo(html), "", "", kilo(DOCUMENT_LIMIT_BYTES)],
    ["RSC of a navigation", kilo(rsc), "", "", kilo(DOCUMENT_LIMIT_BYTES)],
  ]);

  // Sizes are the same on every machine, so these are limits and no matter of a clock.
  expect(script / empty).toBeLessThanOrEqual(LIMIT_RATIO);
  expect(html + rsc).toBeLessThanOrEqual(DOCUMENT_LIMIT_BYTES);
  expect(rsc).toBeGreaterThan(1_000);
  for (const [url, body] of scripts) {
    expect(body.toString("utf8"), url).not.toMatch(/shiki|oniguruma|textmate/i);
    expect(body.toString("utf8"), `${url}: the palette comes at its first use`).not.toContain(
      "Nothing found",
    );
  }
});
