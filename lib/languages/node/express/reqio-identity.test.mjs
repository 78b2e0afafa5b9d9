import assert from "node:assert/strict";
import { test } from "node:test";
import { mintIdentityToken } from "./reqio-identity.mjs";

// REQIO_SECRET comes from your CI.
test("Reqio accepts the identity token", async () => {
  // What mintIdentityToken reads. An id with "preview_" is never stored.
  const user = { id: "preview_ci", email: "ci@example.com" };
  const response = await fetch("https://reqio.app/api/v1/identify", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      projectId: process.env.REQIO_PROJECT_ID,
      token: await mintIdentityToken(user),
    }),
  });
  const { code, detail } = await response.json();
  assert.equal(response.status, 200, `${code}: ${detail}`);
});
