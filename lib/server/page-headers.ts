import type { ServerResponse } from "node:http";

/** What search engines and agents may keep: the docs, and what is derived from them. The rest of the site is one's own. */
const OPEN_TEXTS = new Set(["/docs.md", "/llms.txt", "/llms-full.txt", "/sitemap.xml", "/robots.txt"]);

export function isOpenToSearch(path: string): boolean {
  return path === "/docs" || path.startsWith("/docs/") || OPEN_TEXTS.has(path);
}

/** A page of the docs, and none of the texts beside them, which say for themselves how long they may be kept. */
export function isDocsPage(path: string): boolean {
  return (path === "/docs" || path.startsWith("/docs/")) && !/\.\w+$/.test(path);
}

/**
 * How long a page of the docs may be kept. A visitor's differs by installation and by the cookies of theme and session
 * alone. It carries a nonce, which readers must not share: their own browser keeps it, no cache in between. For whoever
 * sends a cookie Next's own header stands, and nothing is stored.
 */
export function settleDocsCaching(cookie: string | undefined, response: ServerResponse): void {
  if (cookie === undefined) response.setHeader("Cache-Control", "private, max-age=60");
  // Next writes a Vary of its own over ours, so it is added when the head leaves.
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (...head: Parameters<typeof writeHead>) => {
      response.appendHeader("Vary", "Cookie");
      return writeHead.apply(response, head);
    },
  });
}
