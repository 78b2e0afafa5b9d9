import { expect, test } from "@playwright/test";
import { isOwnHost, renderWrongHostPage } from "#lib/server/wrong-host.ts";

for (const [host, origin, own] of [
  ["reqio.app", "https://reqio.app", true],
  ["REQIO.app:443", "https://reqio.app", true],
  ["reqio.app:80", "https://reqio.app", false],
  ["reqio.app:80", "http://reqio.app", true],
  ["localhost:3000", "http://localhost:3000", true],
  ["127.0.0.1:3000", "http://localhost:3000", false],
  ["[::1]:3000", "http://[::1]:3000", true],
  ["reqio.app.", "https://reqio.app", false],
  ["user@reqio.app", "https://reqio.app", false],
  ["reqio.app/x", "https://reqio.app", false],
  ["reqio.app, evil.example", "https://reqio.app", false],
  ["reqio.app#", "https://reqio.app", false],
  ["", "https://reqio.app", false],
  [undefined, "https://reqio.app", false],
] as const) {
  test(`Host ${JSON.stringify(host)} is ${own ? "" : "not "}${origin}`, () => {
    expect(isOwnHost(host, origin)).toBe(own);
  });
}

test("nothing of the address leaves its attribute", () => {
  const html = renderWrongHostPage({ origin: "https://reqio.app", path: `/"'><script>&`, nonce: "n" });
  expect(html).toContain('href="https://reqio.app/&quot;&#39;&gt;&lt;script&gt;&amp;"');
  expect(html).not.toContain("<script>");
});
