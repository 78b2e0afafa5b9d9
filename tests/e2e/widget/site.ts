import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type TokenAnswer = { status: number; body?: string; headers?: Record<string, string> };

/** Somebody's site: pages of another origin than Reqio's, a session in a cookie, and a token route. */
export type Site = {
  origin: string;
  /** Puts a page at an address, as a server renders it. */
  page: (path: string, html: string, headers?: Record<string, string>) => string;
  /** What the token route answers to the user of a session, null for a visitor. */
  answer: (user: string | null) => TokenAnswer | Promise<TokenAnswer>;
  /** The head of every request of the token route so far. */
  asked: IncomingHttpHeaders[];
  close: () => Promise<void>;
};

/** Starts it on loopback, under a number, where Reqio has a name: another origin and another site. */
export async function openSite(mint: (claims: { sub: string }) => Promise<string>): Promise<Site> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
    } else if (path === "/reqio/token") {
      site.asked.push(request.headers);
      const user = /session=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? null;
      Promise.resolve(site.answer(user)).then((answer) => send(response, answer));
    } else {
      // Chromium asks for an icon, whose absence it would write to the console.
      response.writeHead(204).end();
    }
  });
  const site: Site = {
    origin: "",
    page: (path, html, headers = {}) => {
      pages.set(path, { html: `<!doctype html><html lang="en"><title>Shop</title>${html}`, headers });
      return `${site.origin}${path}`;
    },
    answer: async (user) =>
      user === null
        ? { status: 204 }
        : { status: 200, body: JSON.stringify({ token: await mint({ sub: user }) }) },
    asked: [],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  await once(server.listen(0, "127.0.0.1"), "listening");
  site.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return site;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address ? address.port : 0;
}

function send(response: ServerResponse, { status, body, headers }: TokenAnswer): void {
  const type = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  response.writeHead(status, { ...type, ...headers }).end(body);
}
