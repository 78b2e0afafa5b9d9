import type { ServerResponse } from "node:http";

/** A page of the docs, and none of the texts beside them, which say for themselves how long they may be kept. */
export function isDocsPage(path: string): boolean {
  return (path === "/docs" || path.startsWith("/docs/")) && !/\.\w+$/.test(path);
}

/**
 * The head of a page of the docs.
 *
 * How long it may be kept: a visitor's, who sends no cookie, is the same for everybody but for its nonce, which readers
 * must not share: their own browser keeps it, no cache in between. Otherwise Next's own header stands, and nothing is
 * stored.
 *
 * A page that is not there lists what is. Next would send a page that calls `notFound` without its content, to be
 * rendered by a script; so the page is rendered as any other, and gets its status here.
 */
export function settleDocsHead(
  { kept, found }: { kept: boolean; found: boolean },
  response: ServerResponse,
): void {
  if (kept) response.setHeader("Cache-Control", "private, max-age=60");
  const { writeHead } = response;
  Object.assign(response, {
    // Next writes Vary and status of its own, so ours come when the head leaves.
    writeHead: (status: number, ...head: unknown[]) => {
      response.appendHeader("Vary", "Cookie");
      return Reflect.apply(writeHead, response, [!found && status === 200 ? 404 : status, ...head]);
    },
  });
}
