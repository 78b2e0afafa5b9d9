import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [["list"]],
  projects: [
    { name: "unit", testMatch: "unit/**/*.test.ts" },
    { name: "integration", testMatch: "integration/**/*.test.ts" },
  ],
});
