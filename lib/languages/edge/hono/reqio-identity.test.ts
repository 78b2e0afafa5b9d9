import { expect, test } from "vitest";
import { mintIdentityToken } from "../src/reqio-identity";

test("Reqio accepts our identity tokens", async () => {
  // An id that begins with preview_ is verified and never stored.
  const user = { id: "preview_ci", email: "ci@example.com" };
  const token = await mintIdentityToken(user, {
    REQIO_SECRET: process.env.REQIO_SECRET,
    REQIO_AUDIENCE: "https://reqio.app/p/YOUR_PROJECT_ID",
  });

  const response = await fetch("https://reqio.app/api/v1/identify", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ projectId: "YOUR_PROJECT_ID", token }),
  });
  expect(response.status, await response.text()).toBe(200);
});
