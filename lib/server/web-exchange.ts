import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Node's request as a web Request with a body that is read as it comes. Its address is this installation's, whatever
 * the client wrote into Host.
 */
export function toWebRequest(request: IncomingMessage, origin: string, path: string): Request {
  // The Fetch standard forbids a Request to TRACE. Nobody here answers either, so that both are refused alike.
  const method = request.method === undefined || request.method === "TRACE" ? "GET" : request.method;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(":"))
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const hasBody = method !== "GET" && method !== "HEAD";
  // Half: the answer may begin before the body has ended, as that to a body that is too large does.
  const init = hasBody
    ? { method, headers, body: toWebStream(request), duplex: "half" }
    : { method, headers };
  return new Request(`${origin}${path}`, init);
}

function toWebStream(request: IncomingMessage): ReadableStream<Uint8Array> {
  let open = true;
  const settle = (act: () => void) => {
    if (open) act();
    open = false;
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      request.on("data", (chunk: Uint8Array) => {
        if (!open) return;
        controller.enqueue(chunk);
        // One that nobody has taken yet holds back the socket.
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      });
      request.on("end", () => settle(() => controller.close()));
      const fail = () => settle(() => controller.error(new Error("The client closed the connection.")));
      request.on("error", fail);
      request.on("close", fail);
    },
    pull() {
      request.resume();
    },
    cancel() {
      open = false;
    },
  });
}

/** Writes a web Response whose body is short text: as a string it leaves in one write with its headers. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  const text = await answer.text();
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (text !== "") response.setHeader("Content-Length", Buffer.byteLength(text));
  response.writeHead(answer.status).end(text);
}
