import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { identifyCommand } from "#lib/docs/identify-command.ts";
import { send } from "#tests/integration/server/installation.ts";
import { test as withProcess } from "#tests/integration/server/process-fixture.ts";
import { startReqio } from "#tests/start-reqio.ts";

const TEXTS = {
  "/docs.md": "text/markdown; charset=utf-8",
  "/docs/python/django.md": "text/markdown; charset=utf-8",
  "/docs/search.json": "application/json; charset=utf-8",
  "/llms.txt": "text/plain; charset=utf-8",
  "/llms-full.txt": "text/plain; charset=utf-8",
  "/sitemap.xml": "application/xml; charset=utf-8",
  "/robots.txt": "text/plain; charset=utf-8",
};

withProcess(
  "search engines may keep the docs and what belongs to them, and nothing else",
  async ({ reqio }) => {
    for (const path of ["/docs", "/docs/python", "/docs/findings", ...Object.keys(TEXTS)]) {
      const { status, headers, text } = await send(reqio.origin, { path });
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers["x-robots-tag"], path).toBeUndefined();
      expect(text, path).not.toContain('content="noindex');
    }
    for (const path of ["/sign-in", "/projects", "/docsx", "/"]) {
      expect((await send(reqio.origin, { path })).headers["x-robots-tag"], path).toBe("noindex, nofollow");
    }
  },
);

withProcess(
  "a visitor's browser keeps a page for a minute, and no cache keeps it for two readers",
  async ({ reqio }) => {
    const visitor = (await send(reqio.origin, { path: "/docs/python" })).headers;
    expect(visitor["cache-control"]).toBe("private, max-age=60");
    expect(`${visitor.vary}`.split(", ")).toContain("Cookie");
    const headers = { Cookie: "reqio-theme=dark" };
    const known = (await send(reqio.origin, { path: "/docs/python", headers })).headers;
    expect(known["cache-control"]).toContain("no-store");
    expect(`${known.vary}`.split(", ")).toContain("Cookie");
  },
);

withProcess("a text is the same for everybody, and any cache may keep it", async ({ reqio }) => {
  for (const [path, type] of Object.entries(TEXTS)) {
    const { headers } = await send(reqio.origin, { path });
    expect(headers["content-type"], path).toBe(type);
    expect(headers["cache-control"], path).toBe("public, max-age=300");
  }
});

withProcess("what is not there lists what is", async ({ reqio }) => {
  const language = await send(reqio.origin, { path: "/docs/klingon" });
  expect(language.status).toBe(404);
  expect(language.text).toContain('href="/docs/python"');
  expect(language.text).toContain('content="noindex"');
  const framework = await send(reqio.origin, { path: "/docs/python/rails" });
  expect(framework.status).toBe(404);
  expect(framework.text).toContain("Python has no such framework here");
  expect(framework.text).toContain('href="/docs/python/django"');
  const twin = await send(reqio.origin, { path: "/docs/klingon.md" });
  expect(twin.status).toBe(404);
  expect(twin.headers["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(twin.text).toContain(`${reqio.origin}/docs/python.md`);
});

test("every address names the origin that the process was started with", async () => {
  const reqio = await startReqio({ REQIO_ORIGIN: "https://identity.example" });
  try {
    const get = (path: string) => send(reqio.origin, { path, headers: { Host: "identity.example" } });
    const page = (await get("/docs/python/django")).text;
    expect(page).toContain('<link rel="canonical" href="https://identity.example/docs/python/django"/>');
    expect(page).toContain('href="https://identity.example/docs/python/django.md"');
    expect(page).toContain("https://identity.example/widget.js");
    expect(page).not.toContain("https://reqio.app");
    expect((await get("/sitemap.xml")).text).toContain("<loc>https://identity.example/docs/findings</loc>");
    expect((await get("/robots.txt")).text).toContain("Sitemap: https://identity.example/sitemap.xml");
    expect((await get("/llms.txt")).text).toContain("https://identity.example/docs/python/django.md");
    expect((await get("/llms-full.txt")).text).not.toContain("https://reqio.app");
  } finally {
    await reqio.stop();
  }
});

withProcess("the command that asks about a token runs as it is shown", async ({ reqio }) => {
  const isMissing = spawnSync("curl", ["--version"]).error !== undefined;
  test.skip(isMissing && process.env.CI !== "true", "This machine has no curl.");
  const command = identifyCommand(reqio.origin, "YOUR_PROJECT_ID");
  const { stdout } = await promisify(execFile)("sh", ["-c", command]);
  expect(JSON.parse(stdout)).toMatchObject({ status: 404, code: "project_not_found" });
});
