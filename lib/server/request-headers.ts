import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { ADDRESS_HEADER, PATH_HEADER } from "#lib/auth/request-headers.ts";
import type { ClientAddressReader } from "./client-address.ts";

/** Names under which proxies pass on addresses; none of them may reach the application from a client. */
const forwardingNames = new Set([
  "forwarded",
  "cf-connecting-ip",
  "client-ip",
  "fastly-client-ip",
  "true-client-ip",
  "x-client-ip",
  "x-cluster-client-ip",
  "x-original-url",
  "x-real-ip",
  "x-rewrite-url",
]);

export type RequestOrigin = { address: string; host: string | undefined };

/**
 * Takes what trusted proxies say of the client, and replaces every forwarding header by what is known: Next and
 * Better Auth would believe whatever a client wrote there.
 */
export function settleForwarding(
  request: IncomingMessage,
  reader: ClientAddressReader,
  origin: string,
): RequestOrigin {
  const { headers } = request;
  const socketAddress = request.socket.remoteAddress ?? "";
  const address = reader.readClientAddress({
    socketAddress,
    forwardedFor: joined(headers, "x-forwarded-for"),
  });
  const forwardedHost = reader.isTrusted(socketAddress) ? joined(headers, "x-forwarded-host") : undefined;
  const host = forwardedHost?.split(",").at(-1)?.trim() ?? headers.host;

  for (const name of Object.keys(headers)) {
    if (forwardingNames.has(name) || name.startsWith("x-forwarded-") || name.startsWith("x-reqio-")) {
      delete headers[name];
    }
  }
  const own = new URL(origin);
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = own.host;
  headers["x-forwarded-port"] = own.port || (own.protocol === "https:" ? "443" : "80");
  headers["x-forwarded-proto"] = own.protocol.slice(0, -1);
  headers[ADDRESS_HEADER] = address;
  headers[PATH_HEADER] = toPagePath(request.url ?? "/");
  return { address, host };
}

// Node joins repeated headers with a comma, but types all it does not know as possibly a list.
function joined(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** The address as a person would see it: without the parameter that Next's client puts on. */
function toPagePath(url: string): string {
  const [path = "/", query] = url.split("?", 2);
  const kept = (query ?? "").split("&").filter((part) => part !== "" && !part.startsWith("_rsc="));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}
