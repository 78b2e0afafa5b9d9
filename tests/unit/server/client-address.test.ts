import { expect, test } from "@playwright/test";
import { createClientAddressReader } from "#lib/server/client-address.ts";

const none = createClientAddressReader({ kind: "none" });
const two = createClientAddressReader({ kind: "count", count: 2 });
const inside = createClientAddressReader({
  kind: "networks",
  networks: ["10.0.0.0/8", "192.168.1.4", "fd00::/8"],
});

test("without trusted proxies the socket's peer is the client, whatever a header says", () => {
  const hops = { socketAddress: "203.0.113.9", forwardedFor: "198.51.100.1" };
  expect(none.readClientAddress(hops)).toBe("203.0.113.9");
  expect(none.isTrusted("127.0.0.1")).toBe(false);
});

test("an IPv4 peer of an IPv6 socket has its IPv4 name", () => {
  expect(none.readClientAddress({ socketAddress: "::ffff:203.0.113.9", forwardedFor: undefined })).toBe(
    "203.0.113.9",
  );
});

test("a count passes as many hops from the end, and nothing that a client wrote before them", () => {
  const read = (forwardedFor: string | undefined) =>
    two.readClientAddress({ socketAddress: "10.0.0.1", forwardedFor });
  expect(read("6.6.6.6, 203.0.113.9, 10.0.0.2")).toBe("203.0.113.9");
  expect(read("203.0.113.9, 10.0.0.2")).toBe("203.0.113.9");
  // Fewer hops than proxies: what there is, from a proxy at least.
  expect(read("203.0.113.9")).toBe("203.0.113.9");
  expect(read(undefined)).toBe("10.0.0.1");
});

test("networks are passed from the end as long as a hop lies in one of them", () => {
  const read = (socketAddress: string, forwardedFor: string) =>
    inside.readClientAddress({ socketAddress, forwardedFor });
  expect(read("10.0.0.1", "6.6.6.6, 203.0.113.9, 192.168.1.4")).toBe("203.0.113.9");
  expect(read("203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
  expect(read("192.168.1.5", "198.51.100.1")).toBe("192.168.1.5");
  expect(read("fd00::1", "2001:db8::7")).toBe("2001:db8::7");
  expect(inside.isTrusted("::ffff:10.1.2.3")).toBe(true);
  expect(inside.isTrusted("11.0.0.1")).toBe(false);
});

test("ports and brackets that proxies add are left out, and what is no address is not believed", () => {
  const read = (forwardedFor: string) =>
    inside.readClientAddress({ socketAddress: "10.0.0.1", forwardedFor });
  expect(read("203.0.113.9:51234")).toBe("203.0.113.9");
  expect(read("[2001:db8::7]:51234")).toBe("2001:db8::7");
  for (const text of ["unknown", "", "<script>", "203.0.113", "203.0.113.9.evil.example", "203.0.113.9, x"]) {
    expect(read(text)).toBe("10.0.0.1");
  }
});
