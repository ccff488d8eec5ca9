import { defineConfig } from "@playwright/test";
import { wideFile, whole } from "./scripts/testing/whole.js";
import { chromiumFlags, findChromium } from "./scripts/testing/chromium.js";

const executablePath = findChromium();

export default defineConfig({
  testDir: "tests/e2e",
  testIgnore: whole ? [] : wideFile,
  outputDir: "test-results/browser",
  globalSetup: "./tests/e2e/support/prepare.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A journey walks a whole experiment, and the build server has two cores for browser, site and database together.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  forbidOnly: process.env["CI"] === "true",
  use: {
    browserName: "chromium",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    actionTimeout: 20_000,
    // A page is judged as it comes to rest: halfway a change of colour a button may be hard to read, for a tenth of a second.
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every test takes a seventh of the time; `npx playwright test --trace on` makes one of a test that fails.
    screenshot: "only-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
  },
});
