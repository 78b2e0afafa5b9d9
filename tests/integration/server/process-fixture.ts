import { test as base, expect } from "@playwright/test";
import { type RunningReqio, startReqio } from "#tests/start-reqio.ts";

/** The real process on an empty store, once per worker. */
export const test = base.extend<object, { reqio: RunningReqio }>({
  reqio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from the pattern
    async ({}, use) => {
      const reqio = await startReqio();
      await use(reqio);
      await reqio.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

export { expect };
