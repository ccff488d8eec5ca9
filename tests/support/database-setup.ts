import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "../../scripts/testing/database.js";

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
    stateDir: string;
  }
}

/** Once for a run of the server tests: a PostgreSQL server and a folder for the keys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer((text) => console.log(text));
  const stateDir = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
  project.provide("server", server);
  project.provide("stateDir", stateDir);
  return async () => {
    rmSync(stateDir, { recursive: true });
    await stop();
  };
}
