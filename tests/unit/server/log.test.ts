import { expect, test } from "@playwright/test";
import { describeError, toLoggedPath } from "#lib/server/log.ts";

const secret = `reqio_sk_${"0".repeat(43)}0j989t`;

for (const [url, logged] of [
  [
    "/projects/proj_0000000000000000/settings/identity?lang=python",
    "/projects/proj_0000000000000000/settings/identity",
  ],
  ["/_next/static/chunks/2f8-abc_def.js", "/_next/static/chunks/2f8-abc_def.js"],
  [`/${secret}`, "/…"],
  [`/x/${encodeURIComponent(secret).replace("_", "%5f")}/y`, "/x/…/y"],
  ["/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "/…"],
  ["/reset-password/abc", "/reset-password/…"],
  ["/reset-password", "/reset-password"],
  [`/${"a".repeat(129)}`, "/…"],
  ["/%E0%A4%A", "/…"],
  ["/a\u001b[31mb", "/a?[31mb"],
  ["", ""],
] as const) {
  test(`the log shows ${JSON.stringify(url.slice(0, 40))} as ${logged}`, () => {
    expect(toLoggedPath(url)).toBe(logged);
  });
}

test("an error is told by its kind and code, never by its message", () => {
  expect(describeError(new TypeError(secret))).toBe("TypeError");
  expect(describeError(Object.assign(new Error(secret), { code: "ECONNRESET" }))).toBe("Error ECONNRESET");
  expect(describeError(secret)).toBe("string");
});
