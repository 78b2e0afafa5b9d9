import { test as base } from "@playwright/test";
import type { Placeholders } from "./commands.ts";
import { type Endpoint, startEndpoint } from "./endpoint.ts";
import { findMissingToolchain, LibrariesMissing, prepareEnvironment } from "./environments.ts";
import type { Proof, VariantProof } from "./proof.ts";

// Libraries are fetched on the first run; afterwards a test takes seconds.
export const LIMIT_MS = 900_000;

/** A test with a running Reqio. */
export const test = base.extend<object, { endpoint: Endpoint }>({
  endpoint: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const endpoint = await startEndpoint();
      await use(endpoint);
      await endpoint.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** Skips the test where the toolchain is not there; in CI that is a failure, unless the proof declares it. */
export async function demandToolchain(
  language: string,
  proof: Proof,
  variantProof?: VariantProof,
  onMissing?: (reason: string) => Promise<void>,
): Promise<void> {
  const missing =
    (await findMissingToolchain(language)) ??
    (variantProof?.toolchain ? await findMissingToolchain(language, variantProof.toolchain) : null);
  if (missing === null) return;
  const declared = [proof, variantProof].find((entry) => entry?.ci === "unavailable");
  await onMissing?.(declared?.reason ?? "no toolchain");
  if (declared) test.skip(true, `not run: ${declared.reason}`);
  leaveUnchecked(`The toolchain of ${language} is missing: ${missing}`);
}

/** Installs the libraries; without a network the test is skipped, and fails in CI. */
export async function demandLibraries(
  ...wanted: Parameters<typeof prepareEnvironment>
): Promise<Placeholders> {
  try {
    return await prepareEnvironment(...wanted);
  } catch (error) {
    if (error instanceof LibrariesMissing) leaveUnchecked(error.message);
    throw error;
  }
}

/** On a laptop what cannot be run is not checked; in CI it is a failure. */
function leaveUnchecked(reason: string): void {
  if (process.env.CI === "true") throw new Error(reason);
  test.skip(true, `not checked: ${reason}`);
}
