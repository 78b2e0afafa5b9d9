import { once } from "node:events";
import { connect } from "node:net";
import { performance } from "node:perf_hooks";

export type Load = { requestsPerSecond: number; latenciesMs: number[] };

/**
 * Posts each body once over so many connections, each with one request at a time, and demands 200 for all. Written on
 * bare sockets: a full HTTP client would take more of the machine than the server that is measured.
 */
export async function postAll(url: string, bodies: readonly string[], connections: number): Promise<Load> {
  const latenciesMs: number[] = [];
  const waiting = bodies.values();
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => postFrom(waiting, new URL(url), latenciesMs)));
  return { requestsPerSecond: bodies.length / ((performance.now() - started) / 1000), latenciesMs };
}

async function postFrom(waiting: Iterator<string>, url: URL, latenciesMs: number[]): Promise<void> {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  await once(socket, "connect");
  const answers = readAnswers(socket);
  for (let next = waiting.next(); !next.done; next = waiting.next()) {
    const started = performance.now();
    const length = Buffer.byteLength(next.value);
    socket.write(
      `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${next.value}`,
    );
    const { value } = await answers.next();
    if (!value?.startsWith("HTTP/1.1 200")) throw new Error(`The server answered: ${value}`);
    latenciesMs.push(performance.now() - started);
  }
  socket.destroy();
}

/** One whole answer after the other; its end is known by its length or by the last chunk. */
async function* readAnswers(socket: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  let text = "";
  for await (const part of socket) {
    text += Buffer.from(part).toString("latin1");
    const head = text.indexOf("\r\n\r\n");
    if (head < 0) continue;
    const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
    const isWhole =
      length === undefined ? text.endsWith("\r\n0\r\n\r\n") : text.length >= head + 4 + Number(length);
    if (!isWhole) continue;
    yield text;
    text = "";
  }
  return undefined;
}
