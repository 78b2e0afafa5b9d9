import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** The bodies of a page load, by URL. */
export async function loadBodies(page: Page, url: string): Promise<Map<string, Buffer>> {
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

/** Bytes after gzip. */
export function compress(body: Buffer | string): number {
  return gzipSync(body, { level: 9 }).length;
}

export function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** What every page of this build carries, an empty one too: the root files that Next lists for the App Router. */
export function weighEmptyPage(): number {
  const manifest: { rootMainFiles: string[] } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  return manifest.rootMainFiles
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + compress(readFileSync(`.next/${file}`)), 0);
}
