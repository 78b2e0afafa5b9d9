import { send } from "#tests/integration/server/installation.ts";
import { expect, test } from "#tests/integration/server/process-fixture.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";

const path = "/api/projects/proj_0000000000000000/check";

function ask(reqio: RunningReqio, headers: Record<string, string>, body = '{"token":"eyJ"}') {
  const sent = { "Content-Type": "application/json", "Content-Length": `${body.length}`, ...headers };
  return send(reqio.origin, { method: "POST", path, headers: sent, body: [body] });
}

test("a token is checked for this installation's own pages alone, and no answer is stored", async ({
  reqio,
}) => {
  const { origin } = reqio;
  for (const [headers, status, code] of [
    [{}, 403, "origin_not_allowed"],
    [{ Origin: "null" }, 403, "origin_not_allowed"],
    [{ Origin: "https://evil.example" }, 403, "origin_not_allowed"],
    // Past the origin it is the session that decides.
    [{ Origin: origin }, 401, "signed_out"],
  ] as const) {
    const answer = await ask(reqio, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ status, code, detail: expect.any(String) });
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("what is no pasted text, or far too long a one, is refused", async ({ reqio }) => {
  const headers = { Origin: reqio.origin };
  for (const body of ["", "{", "[]", '"eyJ"', '{"token":1}']) {
    expect({ body, status: (await ask(reqio, headers, body)).status }).toEqual({ body, status: 400 });
  }
  const paste = (length: number) => JSON.stringify({ token: "x".repeat(length) });
  expect((await ask(reqio, headers, paste(65_536))).status).toBe(401);
  expect((await ask(reqio, headers, paste(65_537))).status).toBe(413);
  expect((await ask(reqio, headers, paste(300_000))).status).toBe(413);
  for (const method of ["GET", "PUT", "DELETE"]) {
    expect((await send(reqio.origin, { method, path, headers })).status).toBe(405);
  }
});
