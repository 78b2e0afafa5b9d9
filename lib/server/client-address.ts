import { BlockList, isIP } from "node:net";
import type { TrustedProxies } from "#lib/env.ts";

/** The socket's peer, as Node names it, and what the request says of those before it. */
export type Hops = { socketAddress: string; forwardedFor: string | undefined };

export type ClientAddressReader = {
  /** The address of the client as far as trusted proxies vouch for it. */
  readClientAddress: (hops: Hops) => string;
  /** Whether the peer is one whose forwarding headers count. */
  isTrusted: (socketAddress: string) => boolean;
};

/**
 * Forwarding headers can be written by anyone; each trusted proxy appends the address that it saw. So the list is read
 * from its end, and only as far as the proxies in front are known.
 */
export function createClientAddressReader(trusted: TrustedProxies): ClientAddressReader {
  switch (trusted.kind) {
    case "none":
      return {
        readClientAddress: ({ socketAddress }) => toPlainAddress(socketAddress),
        isTrusted: () => false,
      };
    case "count":
      return {
        readClientAddress: (hops) => readFromEnd(hops, (_address, passed) => passed < trusted.count),
        isTrusted: () => true,
      };
    case "networks": {
      const isInside = createNetworkTest(trusted.networks);
      return {
        readClientAddress: (hops) => readFromEnd(hops, isInside),
        isTrusted: (socketAddress) => isInside(toPlainAddress(socketAddress)),
      };
    }
  }
}

function readFromEnd(
  { socketAddress, forwardedFor }: Hops,
  isProxy: (address: string, passed: number) => boolean,
): string {
  let client = toPlainAddress(socketAddress);
  const before = forwardedFor?.split(",") ?? [];
  for (let passed = 0; isProxy(client, passed); passed += 1) {
    const next = toPlainAddress(before.pop()?.trim() ?? "");
    // What is no address was not written by a proxy: the last one that is stands.
    if (isIP(next) === 0) break;
    client = next;
  }
  return client;
}

function createNetworkTest(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, Number(prefix ?? (family === "ipv4" ? 32 : 128)), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
  };
}

// An IPv4 peer of a socket that listens on IPv6 is named ::ffff:10.0.0.1; some proxies add a port, some brackets.
function toPlainAddress(text: string): string {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
}
