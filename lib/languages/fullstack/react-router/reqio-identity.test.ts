import { expect, test, vi } from "vitest";
import { mintIdentityToken } from "~/reqio-identity.server";

// A person whose id begins with preview_ is verified and never stored.
vi.mock("~/auth.server", () => ({
  getUser: async () => ({ id: "preview_ci", email: "ci@example.com" }),
}));

test("Reqio accepts our identity token", async () => {
  const token = await mintIdentityToken(new Request("https://example.com"));
  const response = await fetch("https://reqio.app/api/v1/identify", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ projectId: process.env.REQIO_PROJECT_ID, token }),
  });
  const { code, detail } = await response.json();
  expect(response.status, `${code}: ${detail}`).toBe(200);
});
