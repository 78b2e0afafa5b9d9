import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { isLoopbackOrigin } from "#lib/env.ts";

export type ListenPlan = {
  port: number;
  origin: string;
  handler: RequestListener;
  /** Takes upgrade requests; without it they are answered as plain ones. */
  upgrades: Server | null;
};

export type Listening = {
  /** Stops accepting, lets what is in flight finish, and cuts what has not finished in time. */
  drain: () => Promise<void>;
};

const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than a proxy keeps an idle connection, so that it never reuses one that is just being closed. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_LIMIT_MS = 10_000;

/**
 * Listens where the origin can be reached: an installation on loopback is for this machine alone, since its first
 * visitor may sign up without a code; any other listens on every interface.
 */
export async function listen({ port, origin, handler, upgrades }: ListenPlan): Promise<Listening> {
  const open = new Set<ServerResponse>();
  let draining = false;
  const servers: Server[] = [];

  const listener: RequestListener = (request, response) => {
    open.add(response);
    if (draining) response.setHeader("Connection", "close");
    response.once("close", () => {
      open.delete(response);
      if (draining) for (const server of servers) server.closeIdleConnections();
    });
    handler(request, response);
  };

  for (const host of isLoopbackOrigin(origin) ? ["127.0.0.1", "::1"] : [undefined]) {
    const server = createServer(
      { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_TIMEOUT_MS },
      listener,
    );
    if (upgrades) server.on("upgrade", (...upgrade) => upgrades.emit("upgrade", ...upgrade));
    if (await bind(server, port, host)) servers.push(server);
  }

  return {
    drain: async () => {
      draining = true;
      for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
      const limit = setTimeout(() => {
        for (const one of servers) one.closeAllConnections();
      }, DRAIN_LIMIT_MS);
      await Promise.all(servers.map((one) => new Promise<void>((resolve) => one.close(() => resolve()))));
      clearTimeout(limit);
    },
  };
}

/** False where the machine has no such address: one without IPv6 has no ::1. */
function bind(server: Server, port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : null;
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") resolve(false);
      else reject(error);
    });
    server.listen({ port, host }, () => resolve(true));
  });
}
