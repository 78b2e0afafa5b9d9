import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { MAX_STREAMS_PER_MEMBER } from "#lib/data/watch-places.ts";
import { openStore } from "#lib/db/open-store.ts";
import { postIdentify, send } from "#tests/integration/server/installation.ts";
import { test, type Watched } from "#tests/integration/server/watched-project.ts";
import { expect, leaveStore, onEachStore } from "#tests/integration/stores.ts";
import type { RunningReqio } from "#tests/start-reqio.ts";

const pathOf = (projectId: string) => `/api/projects/${projectId}/events`;

async function openEvents(
  { origin }: RunningReqio,
  { projectId, cookie }: Watched,
): Promise<IncomingMessage> {
  const headers = { accept: "text/event-stream", cookie };
  const [response] = await once(request(`${origin}${pathOf(projectId)}`, { headers }).end(), "response");
  return response;
}

/** The states of a stream as they come. */
async function* readStates(response: IncomingMessage) {
  let text = "";
  for await (const part of response.setEncoding("utf8")) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield JSON.parse(text.slice("data: ".length, end));
      text = text.slice(end + 2);
    }
  }
}

onEachStore(() => {
  test("an attempt that reaches another process shows in the stream of this one", async ({ watched }) => {
    const { projectId, first, second } = watched;
    const response = await openEvents(first, watched);
    expect(response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
    });
    const states = readStates(response);
    expect((await states.next()).value).toMatchObject({ attempts: [], health: { status: "waiting" } });

    expect((await postIdentify(second.origin, { projectId, token: "x.y.z" })).status).toBe(401);
    expect((await states.next()).value).toMatchObject({
      attempts: [{ outcome: "refused", code: "token_malformed", tokenHead: "x.y.z", tokenLength: 5 }],
      health: { status: "waiting" },
    });
    response.destroy();
  });

  test("whom events do not reach may ask for the same state", async ({ watched }) => {
    const { projectId, cookie, first, second } = watched;
    await postIdentify(second.origin, { projectId, token: "x" });
    const { status, headers, text } = await send(first.origin, {
      path: pathOf(projectId),
      headers: { cookie },
    });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(JSON.parse(text)).toMatchObject({ attempts: [{ code: "token_malformed" }] });
  });

  test("a stream ends with the session that opened it", async ({ watched, fresh }) => {
    const states = readStates(await openEvents(watched.first, watched));
    await states.next();
    const db = await openStore(fresh);
    await db.deleteFrom("session").execute();
    await leaveStore();
    await postIdentify(watched.first.origin, { projectId: watched.projectId, token: "x" });
    expect(await states.next()).toEqual({ done: true, value: undefined });
  });

  test("a process that stops ends its streams in order", async ({ watched }) => {
    const response = await openEvents(watched.first, watched);
    const states = readStates(response);
    await states.next();
    const stopped = watched.first.stop();
    expect(await states.next()).toEqual({ done: true, value: undefined });
    expect(response.complete).toBe(true);
    expect(await stopped).toEqual({ exitCode: 0 });
  });

  test("a member has so many streams and no more, and gets the places of those that end back", async ({
    watched,
  }) => {
    const open = () => openEvents(watched.first, watched);
    const streams = await Promise.all(Array.from({ length: MAX_STREAMS_PER_MEMBER }, open));
    expect(streams.map(({ statusCode }) => statusCode)).toEqual(streams.map(() => 200));
    expect((await open()).statusCode).toBe(429);
    const asked = { path: pathOf(watched.projectId), headers: { cookie: watched.cookie } };
    expect((await send(watched.first.origin, asked)).status).toBe(200);
    for (const stream of streams) stream.destroy();
    await expect.poll(async () => (await open()).statusCode).toBe(200);
  });

  test("nobody else listens: not a visitor, not to a project of others", async ({ watched }) => {
    const { projectId, cookie, first } = watched;
    expect((await send(first.origin, { path: pathOf(projectId) })).status).toBe(401);
    const other = await send(first.origin, { path: pathOf("proj_0000000000000000"), headers: { cookie } });
    expect(other.status).toBe(404);
  });
});
