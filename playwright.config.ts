import { defineConfig } from "@playwright/test";
import { findSystemChromium } from "./lib/server/find-browser.mjs";

const executablePath = findSystemChromium();

export default defineConfig({
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
    { name: "unit", testDir: "tests/unit" },
    { name: "integration", testDir: "tests/integration" },
    { name: "conformance", testDir: "tests/conformance" },
    { name: "e2e", testDir: "tests/e2e" },
    // Last and alone, so that nothing else runs beside what is measured.
    {
      name: "bench",
      testDir: "tests/bench",
      testMatch: "**/*.bench.ts",
      workers: 1,
      dependencies: ["unit", "integration", "conformance", "e2e"],
    },
  ],
});
