import { auth } from "#lib/auth/auth.ts";
import { disabledPaths } from "#lib/auth/disabled-paths.ts";
import { expect, test } from "./account.ts";

test("the list of closed paths is Better Auth's whole registry, no more and no less", async ({ account }) => {
  expect(account.userId).not.toBe("");
  expect(readRegistry().map(({ path }) => path)).toEqual([...disabledPaths]);
});

test("Better Auth's own handler answers every endpoint with 404, signed in as signed out", async ({
  account,
}) => {
  const registry = readRegistry();
  expect(registry.length).toBeGreaterThan(50);
  for (const { path, methods } of registry) {
    for (const method of methods) {
      for (const headers of [new Headers(), account.headers]) {
        const url = `http://localhost:3000/api/auth${path.replaceAll(/:\w+/g, "x")}`;
        const request = new Request(url, { method, headers, body: method === "GET" ? null : "{}" });
        expect((await auth().handler(request)).status, `${method} ${path}`).toBe(404);
      }
    }
  }
});

function readRegistry(): { path: string; methods: string[] }[] {
  return Object.values(auth().api)
    .flatMap(({ path, options }) => (path ? [{ path, methods: [options.method].flat() }] : []))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
