import type { IncomingMessage, ServerResponse } from "node:http";
import type { IdentifyRequest } from "#lib/identify/identify.ts";

/** Node's request as the endpoint reads it. What it leaves unread stays in the socket, which the answer still needs. */
export function toIdentifyRequest(request: IncomingMessage): IdentifyRequest {
  return {
    method: request.method ?? "GET",
    headers: {
      get: (name) => {
        const value = request.headers[name];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    },
    body: request.iterator({ destroyOnReturn: false }),
  };
}

/** Writes a web Response whose body is short text: as a string it leaves in one write with its headers. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  const text = await answer.text();
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (text !== "") response.setHeader("Content-Length", Buffer.byteLength(text));
  response.writeHead(answer.status).end(text);
}
