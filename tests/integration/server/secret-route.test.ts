import { send } from "#tests/integration/server/installation.ts";
import { expect, test } from "#tests/integration/server/process-fixture.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";

const path = "/api/projects/proj_0000000000000000/secret";

function ask(reqio: RunningReqio, headers: Record<string, string>, body = '{"purpose":"reveal"}') {
  const sent = { "Content-Type": "application/json", "Content-Length": `${body.length}`, ...headers };
  return send(reqio.origin, { method: "POST", path, headers: sent, body: [body] });
}

test("the secret is given to this installation's own pages alone, and no answer is stored", async ({
  reqio,
}) => {
  const { origin } = reqio;
  const foreign = [
    "https://evil.example",
    "null",
    `${origin}.evil.example`,
    origin.replace("http:", "https:"),
  ];
  const cases: { headers: Record<string, string>; status: number; code: string }[] = [
    { headers: {}, status: 403, code: "origin_not_allowed" },
    ...foreign.map((Origin) => ({ headers: { Origin }, status: 403, code: "origin_not_allowed" })),
    // Past the origin it is the session that decides.
    { headers: { Origin: origin }, status: 401, code: "signed_out" },
  ];
  for (const { headers, ...refusal } of cases) {
    const answer = await ask(reqio, headers);
    expect({ status: answer.status, code: JSON.parse(answer.text).code }).toEqual(refusal);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("what is no wish for a secret is refused, and no other method leads there", async ({ reqio }) => {
  const { origin } = reqio;
  for (const body of ["", "{", "[]", '{"purpose":"print"}', '{"purpose":"reveal","password":1}']) {
    const answer = await ask(reqio, { Origin: origin }, body);
    expect({ body, status: answer.status }).toEqual({ body, status: 400 });
    expect(answer.headers["cache-control"]).toBe("no-store");
  }
  for (const method of ["GET", "PUT", "DELETE"]) {
    expect((await send(origin, { method, path, headers: { Origin: origin } })).status).toBe(405);
  }
});
