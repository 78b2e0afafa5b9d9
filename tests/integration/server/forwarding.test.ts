import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { pino } from "pino";
import type { TrustedProxies } from "#lib/env.ts";
import { createHandler } from "#lib/server/create-handler.ts";
import { send } from "#tests/integration/server/installation.ts";

const spoofed = {
  Forwarded: "for=6.6.6.6;host=evil.example;proto=https",
  "X-Forwarded-For": "6.6.6.6, 203.0.113.9",
  "X-Forwarded-Host": "evil.example",
  "X-Forwarded-Proto": "https",
  "X-Forwarded-Port": "1",
  "X-Real-IP": "6.6.6.6",
  "CF-Connecting-IP": "6.6.6.6",
  "True-Client-IP": "6.6.6.6",
  "X-Original-URL": "/projects",
  "X-Reqio-Address": "6.6.6.6",
  "X-Reqio-Path": "//evil.example",
  "X-Reqio-Anything": "6.6.6.6",
};

/** The headers that the application gets to see of a request with these. */
async function findSeenHeaders(trustedProxies: TrustedProxies, headers: Record<string, string>, path = "/x") {
  const handler = createHandler({
    environment: { origin: "http://reqio.example", trustedProxies },
    log: pino({ enabled: false }),
    dev: false,
    handleNext: async (request, response) => {
      response.end(JSON.stringify(request.headers));
    },
  });
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    const { status, text } = await send(`http://127.0.0.1:${port}`, { path, headers });
    return { status, seen: status === 200 ? JSON.parse(text) : null };
  } finally {
    server.close();
  }
}

test("what a client writes about itself is replaced by what the process knows", async () => {
  const { seen } = await findSeenHeaders({ kind: "none" }, { Host: "reqio.example", ...spoofed });
  expect(seen).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "reqio.example",
    "x-forwarded-port": "80",
    "x-forwarded-proto": "http",
    "x-reqio-address": "127.0.0.1",
    "x-reqio-path": "/x",
  });
  expect(JSON.stringify(seen)).not.toMatch(/6\.6\.6\.6|evil|203\.0\.113/);
  for (const name of ["forwarded", "x-real-ip", "x-original-url", "x-reqio-anything"])
    expect(seen).not.toHaveProperty(name);
});

test("a trusted proxy names the client, and what came before it does not count", async () => {
  const headers = { Host: "reqio.example", "X-Forwarded-For": "6.6.6.6, 203.0.113.9" };
  for (const trusted of [
    { kind: "count", count: 1 },
    { kind: "networks", networks: ["127.0.0.0/8"] },
  ] as const) {
    const { seen } = await findSeenHeaders(trusted, headers);
    expect(seen["x-reqio-address"]).toBe("203.0.113.9");
    expect(seen["x-forwarded-for"]).toBe("203.0.113.9");
  }
});

test("the host that a proxy passes on counts from a trusted one alone", async () => {
  const headers = { Host: "backend:3000", "X-Forwarded-Host": "reqio.example" };
  expect((await findSeenHeaders({ kind: "count", count: 1 }, headers)).status).toBe(200);
  expect((await findSeenHeaders({ kind: "networks", networks: ["10.0.0.0/8"] }, headers)).status).toBe(421);
  expect((await findSeenHeaders({ kind: "none" }, headers)).status).toBe(421);
});

test("the path that a page is told is without the parameter of Next's client", async () => {
  const headers = { Host: "reqio.example" };
  const { seen } = await findSeenHeaders(
    { kind: "none" },
    headers,
    "/projects?lang=go&_rsc=1a2b&framework=plain",
  );
  expect(seen["x-reqio-path"]).toBe("/projects?lang=go&framework=plain");
});
