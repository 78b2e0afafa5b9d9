import type { IncomingMessage, ServerResponse } from "node:http";

/** What a dashboard request may carry: its forms and JSON bodies are a few hundred bytes. */
const MAX_DASHBOARD_BODY_BYTES = 256 * 1024;

const MAX_UNREAD_BYTES = 1024 * 1024;

/**
 * Judges the body of a dashboard request by its headers, before a byte of it is read. Node reads no further than
 * Content-Length says; a body without one could be endless, and no browser sends such a form.
 */
export function refuseBody({ headers }: IncomingMessage): 411 | 413 | null {
  if (headers["transfer-encoding"] !== undefined) return 411;
  return Number(headers["content-length"] ?? 0) > MAX_DASHBOARD_BODY_BYTES ? 413 : null;
}

/**
 * Reads away what an answer left unread, so that the client gets to see the answer and not a reset, but not without
 * end: past the limit the connection is cut.
 */
export function discardRest(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (request.complete) return;
    let unread = 0;
    request.on("data", (chunk: Uint8Array) => {
      unread += chunk.byteLength;
      if (unread > MAX_UNREAD_BYTES) request.destroy();
    });
    request.resume();
  });
}
