import { renameSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#lib/db/open-store.ts";
import type { Installation } from "#tests/integration/server/installation.ts";
import { send, startInstallation } from "#tests/integration/server/installation.ts";
import { expect, leaveStore, onEachStore, test as storeTest } from "#tests/integration/stores.ts";

const test = storeTest.extend<{ installation: Installation }, { shared: Installation }>({
  /** One for all that leaves no trace in it. */
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from the pattern
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), "reqio-shared-"));
      const store = {
        dataDir,
        databaseUrl: null,
        masterKey: null,
        masterKeyFile: null,
        betterAuthSecret: null,
      };
      const installation = await startInstallation(store);
      await use(installation);
      await installation.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],

  installation: async ({ fresh }, use) => {
    const installation = await startInstallation(fresh);
    await use(installation);
    await installation.stop();
  },
});

const path = "/api/v1/identify";
const json = { "Content-Type": "application/json" };

/** A body of exactly so many bytes that is right but for its token. */
function bodyOfSize(projectId: string, bytes: number): string {
  const empty = JSON.stringify({ projectId, token: "" });
  return JSON.stringify({ projectId, token: "a".repeat(bytes - empty.length) });
}

onEachStore(() => {
  test("a good token is answered with its person, who is kept", async ({ installation, fresh }) => {
    const { projectId, mint, identify } = installation;
    const iat = Math.floor(Date.now() / 1000);
    const traits = { plan: "pro", amount: 9900, interval: "year", account: { id: "acme" } };
    const token = await mint({ email: "ada@example.com", traits, iat, exp: iat + 300 });
    const { status, headers, text } = await identify(token);

    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json");
    const { expiresInSeconds, ...rest } = JSON.parse(text);
    expect(expiresInSeconds).toBeGreaterThan(290);
    expect(expiresInSeconds).toBeLessThanOrEqual(300);
    expect(rest).toEqual({
      person: {
        id: "user_1",
        email: "ada@example.com",
        plan: "pro",
        monthlyRevenue: { cents: 825, currency: "USD" },
      },
      expiresAt: new Date((iat + 300) * 1000).toISOString().replace(".000Z", "Z"),
      warnings: [],
    });

    await installation.stop();
    const db = await openStore(fresh);
    const persons = await db.selectFrom("person").select(["projectId", "sub", "email", "plan"]).execute();
    expect(persons).toEqual([{ projectId, sub: "user_1", email: "ada@example.com", plan: "pro" }]);
    await leaveStore();
  });

  test("a hundred persons at once are all kept", async ({ installation, fresh }) => {
    const tokens = await Promise.all(
      Array.from({ length: 100 }, (_, index) => installation.mint({ sub: `user_${index}` })),
    );
    const answers = await Promise.all(tokens.map((token) => installation.identify(token)));
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 200));
    await installation.stop();
    const db = await openStore(fresh);
    expect(await db.selectFrom("person").select("sub").execute()).toHaveLength(100);
    await leaveStore();
  });

  test("a preview is answered and not kept", async ({ installation, fresh }) => {
    const { status, text } = await installation.identify(await installation.mint({ sub: "preview_1" }));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ preview: true, person: { id: "preview_1" } });
    await installation.stop();
    const db = await openStore(fresh);
    expect(await db.selectFrom("person").selectAll().execute()).toEqual([]);
    await leaveStore();
  });
});

test("refusals come in order: method, type, size, shape, project, token", async ({ shared }) => {
  const { origin, projectId, identify, mint } = shared;
  const tooLarge = bodyOfSize(projectId, 16 * 1024 + 1);
  const post = (headers: Record<string, string>, body: string) =>
    send(origin, { method: "POST", path, headers, body: [body] });

  const cases = [
    { answer: send(origin, { method: "GET", path }), status: 405, code: "method_not_allowed" },
    { answer: send(origin, { method: "TRACE", path }), status: 405, code: "method_not_allowed" },
    {
      answer: send(origin, { method: "PUT", path, body: [tooLarge] }),
      status: 405,
      code: "method_not_allowed",
    },
    { answer: post({}, "{}"), status: 415, code: "content_type_unsupported" },
    {
      answer: post({ "Content-Type": "text/plain" }, tooLarge),
      status: 415,
      code: "content_type_unsupported",
    },
    {
      answer: post({ "Content-Type": "application/jsonp" }, "{}"),
      status: 415,
      code: "content_type_unsupported",
    },
    { answer: post(json, tooLarge), status: 413, code: "body_too_large" },
    { answer: post(json, "x".repeat(16 * 1024 + 1)), status: 413, code: "body_too_large" },
    { answer: post(json, bodyOfSize(projectId, 16 * 1024)), status: 401, code: "token_too_large" },
    { answer: post(json, ""), status: 400, code: "body_invalid" },
    { answer: post(json, "{"), status: 400, code: "body_invalid" },
    { answer: post(json, "null"), status: 400, code: "body_invalid" },
    { answer: post(json, "[]"), status: 400, code: "body_invalid" },
    { answer: post(json, `{"projectId":"${projectId}"}`), status: 400, code: "body_invalid" },
    { answer: post(json, `{"projectId":"${projectId}","token":1}`), status: 400, code: "body_invalid" },
    { answer: post(json, '\u{feff}{"projectId":"x","token":"x"}'), status: 400, code: "body_invalid" },
    { answer: identify("x", "proj_0000000000000000"), status: 404, code: "project_not_found" },
    { answer: identify("x", "proj_\u0000' or 1=1"), status: 404, code: "project_not_found" },
    { answer: identify("x"), status: 401, code: "token_malformed" },
    { answer: identify(await mint({ exp: 1 })), status: 401, code: "exp_past" },
  ];
  for (const { answer, status, code } of cases) {
    const { headers, text, ...rest } = await answer;
    const problem = JSON.parse(text);
    expect({ ...rest, code: problem.code }).toEqual({ status, code });
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(Object.keys(problem).sort()).toEqual(["code", "detail", "status", "title", "type"]);
    expect(problem).toMatchObject({ type: `${origin}/docs/findings#${code}`, status });
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-allow-credentials"]).toBeUndefined();
    expect(headers["access-control-expose-headers"]).toBe("Retry-After");
    expect(headers["www-authenticate"]).toBe(status === 401 ? 'Bearer error="invalid_token"' : undefined);
    expect(headers.allow).toBe(status === 405 ? "POST, OPTIONS" : undefined);
  }
});

test("a body is counted as it arrives, whatever it says of its length", async ({ shared }) => {
  const { origin, projectId, mint } = shared;
  const parts = (body: string) => body.match(/.{1,1000}/gs) ?? [];
  const post = (body: readonly string[]) => send(origin, { method: "POST", path, headers: json, body });
  expect((await post(parts(bodyOfSize(projectId, 16 * 1024)))).status).toBe(401);
  expect((await post(parts(bodyOfSize(projectId, 16 * 1024 + 1)))).status).toBe(413);
  expect((await post(parts("x".repeat(200_000)))).status).toBe(413);
  expect((await post(parts(JSON.stringify({ projectId, token: await mint() })))).status).toBe(200);
});

test("a body of bytes that are no UTF-8 is not usable", async ({ shared }) => {
  const body = [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])];
  const { status } = await send(shared.origin, { method: "POST", path, headers: json, body });
  expect(status).toBe(400);
});

test("a content type may have parameters and any case", async ({ shared }) => {
  const body = [JSON.stringify({ projectId: shared.projectId, token: await shared.mint(), more: 1 })];
  const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
  expect((await send(shared.origin, { method: "POST", path, headers, body })).status).toBe(200);
});

test("a preflight is answered without a body and may be remembered", async ({ shared }) => {
  const { status, headers, text } = await send(shared.origin, { method: "OPTIONS", path });
  expect({ status, text }).toEqual({ status: 204, text: "" });
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["access-control-allow-methods"]).toBe("POST, OPTIONS");
  expect(headers["access-control-allow-headers"]).toBe("Content-Type");
  expect(Number(headers["access-control-max-age"])).toBeGreaterThan(0);
  expect(headers["access-control-allow-credentials"]).toBeUndefined();
});

test("a secret sent as a token is named, and neither answer nor log repeats it", async ({ shared }) => {
  const { secret, identify, log } = shared;
  const { status, text } = await identify(secret);
  expect(status).toBe(401);
  expect(JSON.parse(text).code).toBe("secret_exposed");
  expect(text).not.toContain(secret.slice(9, 30));
  // The line of a request is written once its answer is out.
  await expect.poll(log).toContain('"status":401');
  expect(log()).not.toContain(secret.slice(9, 30));
});

test("a store that is gone is 503 with a time to wait, and serves again once it is back", async ({
  installation,
  fresh,
}) => {
  const { identify, mint, log } = installation;
  expect((await identify(await mint())).status).toBe(200);
  const file = join(fresh.dataDir, "db", "reqio.sqlite");
  renameSync(file, `${file}.away`);
  const token = await mint({ sub: "user_2" });
  const gone = await identify(token);
  expect(gone.status).toBe(503);
  expect(Number(gone.headers["retry-after"])).toBeGreaterThan(0);
  expect(gone.headers["access-control-allow-origin"]).toBe("*");
  expect(JSON.parse(gone.text).code).toBe("store_unavailable");
  for (const told of [gone.text, log()]) {
    expect(told).not.toMatch(/insert|select|sqlite|\bat .*\.ts/i);
    expect(told).not.toContain(token);
  }
  renameSync(`${file}.away`, file);
  expect((await identify(token)).status).toBe(200);
});

test.describe("on PostgreSQL", () => {
  test.use({ storeKind: "postgres" });

  test("a server that stops is 503, and serves again once it is back", async ({ installation, postgres }) => {
    const { identify, mint, log } = installation;
    expect((await identify(await mint())).status).toBe(200);
    await postgres?.stop();
    const gone = await identify(await mint({ sub: "user_2" }));
    await postgres?.start();
    expect(gone.status).toBe(503);
    expect(gone.headers["retry-after"]).toBeDefined();
    expect(log()).not.toMatch(/insert|select|\bat .*\.ts/i);
    expect((await identify(await mint({ sub: "user_2" }))).status).toBe(200);
  });
});
