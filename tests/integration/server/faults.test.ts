import { openStore } from "#lib/db/open-store.ts";
import { postIdentify } from "#tests/integration/server/installation.ts";
import { test } from "#tests/integration/server/watched-project.ts";
import { expect, leaveStore, onEachStore } from "#tests/integration/stores.ts";

onEachStore(() => {
  test("a fault of the endpoint stands in the log by its kind, without what was sent", async ({
    watched: { projectId, second },
    fresh,
  }) => {
    const db = await openStore(fresh);
    await db.schema.alterTable("attempt").renameTo("attemptElsewhere").execute();
    const { status } = await postIdentify(second.origin, { projectId, token: "marker.of.a-token" });
    await leaveStore();
    expect(status).toBe(500);
    await expect.poll(second.log).toContain("identify failed");
    expect(second.log()).not.toContain("marker");
  });
});
