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
  const { server, stateDir, stop } = await startTestServer((text) => console.log(text));
  project.provide("server", server);
  project.provide("stateDir", stateDir);
  return stop;
}
