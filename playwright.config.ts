import { defineConfig } from "@playwright/test";
import { findSystemChromium } from "./lib/server/find-browser.mjs";

const executablePath = findSystemChromium();

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A limit against what hangs, far from what a busy machine needs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./tests/conformance/table-reporter.ts"], ["./tests/reporter.ts"]],
  use: {
    browserName: "chromium",
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    { name: "unit", testMatch: "unit/**/*.test.ts" },
    { name: "integration", testMatch: "integration/**/*.test.ts" },
    { name: "conformance", testMatch: "conformance/**/*.test.ts" },
    { name: "e2e", testMatch: "e2e/**/*.test.ts" },
    // Last and alone, so that nothing else runs beside what is measured.
    {
      name: "bench",
      testMatch: "bench/**/*.bench.ts",
      workers: 1,
      dependencies: ["unit", "integration", "conformance", "e2e"],
    },
  ],
});
