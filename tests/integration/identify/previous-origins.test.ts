import { startInstallation } from "#tests/integration/server/installation.ts";
import { expect, test } from "#tests/integration/stores.ts";

test("a token for a former origin passes with a warning, one for another origin does not", async ({
  fresh,
}) => {
  const { projectId, mint, identify, stop } = await startInstallation(fresh, {
    REQIO_PREVIOUS_ORIGINS: "https://older.example, https://old.example",
  });
  try {
    const former = await identify(await mint({ aud: `https://old.example/p/${projectId}` }));
    expect(former.status).toBe(200);
    expect(JSON.parse(former.text).warnings).toMatchObject([
      { code: "aud_previous_origin", severity: "warning" },
    ]);
    const foreign = await identify(await mint({ aud: `https://new.example/p/${projectId}` }));
    expect(foreign.status).toBe(401);
    expect(JSON.parse(foreign.text).code).toBe("aud_mismatch");
  } finally {
    await stop();
  }
});
