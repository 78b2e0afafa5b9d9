import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { expect, test } from "#tests/integration/server/process-fixture.ts";
import { send } from "./installation.ts";

const FILES = {
  "/widget.js": "text/javascript; charset=utf-8",
  "/reqio.d.ts": "text/plain; charset=utf-8",
};

for (const [path, type] of Object.entries(FILES)) {
  test(`${path} may be loaded by any site, under any host, and kept for minutes`, async ({ reqio }) => {
    for (const headers of [{}, { Host: "other.example" }]) {
      const answer = await send(reqio.origin, { path, headers });
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        "content-type": type,
        "cross-origin-resource-policy": "cross-origin",
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=300, stale-while-revalidate=3600",
        "x-content-type-options": "nosniff",
      });
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(answer.headers["content-security-policy"]).toBeUndefined();
    }
  });

  test(`${path} is not sent again while it is the same`, async ({ reqio }) => {
    const { etag = "" } = (await send(reqio.origin, { path })).headers;
    expect(etag).toMatch(/^(W\/)?".+"$/);
    const again = await send(reqio.origin, { path, headers: { "If-None-Match": etag } });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: "" });
    const changed = await send(reqio.origin, { path, headers: { "If-None-Match": '"another"' } });
    expect(changed.status).toBe(200);
  });
}

test("the widget travels in at most 3.5 KiB", async ({ reqio }) => {
  const bytes = await download(`${reqio.origin}/widget.js`);
  expect(gunzipSync(bytes).toString()).toContain("window.Reqio");
  expect(bytes.byteLength).toBeLessThanOrEqual(3.5 * 1024);
});

/** The bytes of an answer as they travel, which fetch would unpack. */
function download(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
}
