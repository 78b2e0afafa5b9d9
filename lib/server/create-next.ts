import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

export type NextApplication = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Where Next's development client reports to; null in production, which has no sockets. */
  upgrades: Server | null;
  close: () => Promise<void>;
};

export function isBuilt(root: string): boolean {
  return existsSync(join(root, ".next", "BUILD_ID"));
}

/** Next as a request handler inside this process. */
export async function createNext(root: string, dev: boolean, port: number): Promise<NextApplication> {
  // React chooses its build by this, and Next loads React.
  Reflect.set(process.env, "NODE_ENV", dev ? "development" : "production");
  const { default: next } = await import("next");
  // Next hangs its socket handler on this server, never on those that listen: those exist once per address.
  const sockets = createServer();
  const application = next({ dev, dir: root, port, hostname: "localhost", httpServer: sockets, quiet: !dev });
  await application.prepare();
  return {
    handle: application.getRequestHandler(),
    upgrades: dev ? sockets : null,
    close: () => application.close(),
  };
}
