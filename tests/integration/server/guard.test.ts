import { networkInterfaces } from "node:os";
import { send } from "#tests/integration/server/installation.ts";
import { expect, test } from "#tests/integration/server/process-fixture.ts";
import { startReqio } from "#tests/start-reqio.ts";

test("another host gets a page that names the variable and leads to the right address", async ({ reqio }) => {
  const { origin } = reqio;
  for (const Host of [
    "reqio.example",
    "localhost:1",
    "LOCALHOST",
    "a b",
    `${new URL(origin).host}.evil.example`,
  ]) {
    const { status, headers, text } = await send(origin, { path: '/sign-in?a=1&b="<i>', headers: { Host } });
    expect({ Host, status }).toEqual({ Host, status: 421 });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(text).toContain("REQIO_ORIGIN");
    expect(text).toContain(`href="${origin}/sign-in?a=1&amp;b=&quot;&lt;i&gt;"`);
    expect(text).not.toContain("<i>");
  }
});

test("a host in another case, with its scheme's port, is the same host", async ({ reqio }) => {
  const Host = new URL(reqio.origin).host.toUpperCase();
  expect((await send(reqio.origin, { path: "/sign-in", headers: { Host } })).status).not.toBe(421);
});

test("the endpoint and the widget answer under any host", async ({ reqio }) => {
  const headers = { Host: "reqio.example" };
  expect((await send(reqio.origin, { path: "/api/v1/identify", headers })).status).toBe(405);
  expect((await send(reqio.origin, { path: "/widget.js", headers })).status).not.toBe(421);
  // Its secret route is the dashboard's own.
  const secret = { method: "POST", path: "/api/projects/proj_0000000000000000/secret", headers };
  expect((await send(reqio.origin, secret)).status).toBe(421);
});

test("forwarding headers of a client choose neither host nor scheme", async ({ reqio }) => {
  const headers = {
    Host: "reqio.example",
    "X-Forwarded-Host": new URL(reqio.origin).host,
    Forwarded: `host=${new URL(reqio.origin).host}`,
  };
  expect((await send(reqio.origin, { path: "/sign-in", headers })).status).toBe(421);
});

test("a page has a policy with a nonce of its own, and every script carries it", async ({ reqio }) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-up", "/sign-up", "/no-such-page"]) {
    const { headers, text } = await send(reqio.origin, { path });
    const policy = `${headers["content-security-policy"]}`;
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`);
    expect(policy).not.toContain("unsafe");
    for (const directive of [
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(directive);
    }
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(text).not.toMatch(/\sstyle="/);
  }
  expect(nonces.size).toBe(3);
});

test("every dashboard answer carries the security headers", async ({ reqio }) => {
  for (const path of ["/sign-up", "/no-such-page", "/api/projects/proj_0000000000000000/secret"]) {
    const { headers } = await send(reqio.origin, { path });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-robots-tag": "noindex, nofollow",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
});

test("a policy that a client sends does not become the page's nonce", async ({ reqio }) => {
  const headers = { "Content-Security-Policy": "script-src 'nonce-chosen'" };
  const { text } = await send(reqio.origin, { path: "/sign-up", headers });
  expect(text).not.toContain("chosen");
});

test("a dashboard request's body has a limit and says its length", async ({ reqio }) => {
  const { origin } = reqio;
  const post = (body: string[], headers: Record<string, string>) =>
    send(origin, { method: "POST", path: "/sign-in", headers, body });
  const size = 256 * 1024 + 1;
  expect((await post(["x".repeat(size)], { "Content-Length": `${size}` })).status).toBe(413);
  expect((await post(["x", "y"], {})).status).toBe(411);
  // It serves on afterwards.
  expect((await send(origin, { path: "/sign-up" })).status).toBe(200);
});

test("an installation on loopback cannot be reached from another machine", async ({ reqio }) => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  test.skip(!outside, "This machine has no address but loopback.");
  const { port } = new URL(reqio.origin);
  await expect(send(`http://${outside?.address}:${port}`, {})).rejects.toThrow("ECONNREFUSED");
  // By both names of loopback it can.
  for (const host of ["127.0.0.1", "localhost"]) {
    expect((await send(`http://${host}:${port}`, { path: "/api/v1/identify" })).status).toBe(405);
  }
});

test("over https the browser is told to stay there", async () => {
  const reqio = await startReqio({ REQIO_ORIGIN: "https://reqio.example" });
  try {
    const { status, headers } = await send(reqio.origin, {
      path: "/sign-up",
      headers: { Host: "reqio.example" },
    });
    expect(status).toBe(200);
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
    await expect
      .poll(reqio.log)
      .toMatch(/The first account signs up with this code: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  } finally {
    await reqio.stop();
  }
});

test("the log holds a line per request, and no query, token, secret or password", async ({ reqio }) => {
  const { origin, log } = reqio;
  const secret = `reqio_sk_${"0".repeat(43)}0j989t`;
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";
  const telling = [secret, token, "hunter2hunter2"];
  await send(origin, { path: `/sign-in?next=${token}&password=hunter2hunter2` });
  await send(origin, { path: `/${token}/${secret}` });
  await send(origin, { path: `/reqio%5Fsk_${secret.slice(9)}` });
  await send(origin, { path: "/reset-password/hunter2hunter2" });
  await send(origin, {
    path: "/sign-in",
    headers: { Authorization: `Bearer ${token}`, Cookie: `a=${secret}` },
  });
  const body = JSON.stringify({ projectId: secret, token: secret, password: "hunter2hunter2" });
  for (const path of ["/api/v1/identify", "/sign-in", "/api/projects/proj_0000000000000000/secret"]) {
    const headers = { "Content-Type": "application/json", "Content-Length": `${body.length}` };
    await send(origin, { method: "POST", path, headers, body: [body] });
  }
  await expect.poll(log).toContain("/api/projects/proj_0000000000000000/secret");
  const line =
    log()
      .split("\n")
      .find((text) => text.includes('"GET","path":"/sign-in","status":200')) ?? "{}";
  expect(JSON.parse(line)).toEqual({
    level: "info",
    time: expect.any(String),
    method: "GET",
    path: "/sign-in",
    status: 200,
    ms: expect.any(Number),
  });
  for (const text of telling) expect(log()).not.toContain(text);
  expect(log()).not.toContain("0".repeat(43));
});

test("an icon is found where browsers look for one of their own accord", async ({ reqio }) => {
  const { status, headers } = await send(reqio.origin, { path: "/favicon.ico" });
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("image/svg+xml");
});
