import { expect, test } from "#tests/e2e/fixtures.ts";
import { tellTable } from "./table.ts";
import { compress, loadBodies, toKilobytes, weighEmptyPage } from "./weigh.ts";

const LIMIT_RATIO = 1.6;
const DOCUMENT_LIMIT_BYTES = 60_000;

test("the identity page is light: its script, its document, and no highlighter", async ({ page, member }) => {
  const path = `/projects/${member.projectId}/settings/identity`;
  const bodies = await loadBodies(page, path);
  const scripts = [...bodies].filter(([url]) => new URL(url).pathname.endsWith(".js"));
  const script = scripts.reduce((sum, [, body]) => sum + compress(body), 0);
  const empty = weighEmptyPage();
  const html = compress([...bodies].find(([url]) => new URL(url).pathname === path)?.[1] ?? "");
  const rsc = compress(
    await (await page.request.get(`${path}?_rsc=bench`, { headers: { rsc: "1" } })).body(),
  );

  await tellTable("Weight of the identity page, gz", [
    ["", "size", "empty page", "ratio", "limit"],
    ["script", toKilobytes(script), toKilobytes(empty), (script / empty).toFixed(2), `${LIMIT_RATIO}`],
    ["document (HTML with RSC)", toKilobytes(html), "", "", toKilobytes(DOCUMENT_LIMIT_BYTES)],
    ["RSC of a navigation", toKilobytes(rsc), "", "", toKilobytes(DOCUMENT_LIMIT_BYTES)],
  ]);

  // Sizes are the same on every machine, so these are limits and no matter of a clock.
  expect(script / empty).toBeLessThanOrEqual(LIMIT_RATIO);
  expect(html + rsc).toBeLessThanOrEqual(DOCUMENT_LIMIT_BYTES);
  expect(rsc).toBeGreaterThan(1_000);
  for (const [url, body] of scripts) {
    expect(body.toString("utf8"), url).not.toMatch(/shiki|oniguruma|textmate/i);
    expect(body.toString("utf8"), `${url}: the palette comes at its first use`).not.toContain(
      "Nothing found",
    );
  }
});
