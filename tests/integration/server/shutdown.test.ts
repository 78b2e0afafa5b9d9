import { once } from "node:events";
import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { send } from "#tests/integration/server/installation.ts";
import { startReqio } from "#tests/start-reqio.ts";

test("on SIGTERM what is in flight gets its answer, nothing new begins, and the process ends with 0", async () => {
  const reqio = await startReqio();
  const body = JSON.stringify({ projectId: "proj_0000000000000000", token: "x" });
  const slow = request(`${reqio.origin}/api/v1/identify`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Content-Length": body.length },
  });
  slow.write(body.slice(0, 10));
  // An answer to a later request shows that the first one has arrived.
  await send(reqio.origin, { path: "/api/v1/identify" });

  const stopped = reqio.stop();
  await expect.poll(reqio.log).toContain("Ending on SIGTERM");
  await expect(send(reqio.origin, { path: "/api/v1/identify" })).rejects.toThrow("ECONNREFUSED");
  const answered = once(slow, "response");
  slow.end(body.slice(10));
  const [response] = await answered;
  expect(response.statusCode).toBe(404);
  expect(response.headers.connection).toBe("close");
  response.resume();
  expect(await stopped).toEqual({ exitCode: 0 });
});
