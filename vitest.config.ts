import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { target: "es2022" },
  test: {
    projects: [
      {
        extends: true,
        // What is tested here is pure: files may share what they import.
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          isolate: false,
          maxWorkers: 2,
          // How fast it is, `npm run bench` judges.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          setupFiles: ["tests/support/server-setup.ts"],
          // Thousands of acts are refused here on purpose, and each would leave a line; what the log says, its own tests ask.
          env: { LOG_LEVEL: "silent" },
          pool: "forks",
          isolate: false,
          maxWorkers: 2,
          // As above: a test that hangs ends, one on a slow machine does not.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
