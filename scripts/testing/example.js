import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needsExample, seedExample } from "../steps/seed.js";
import { copyDatabase, startTestServer } from "./database.js";

/** @typedef {import("./database.js").TestServer} TestServer */

/**
 * A test server with two databases to copy, "empty" and "example" (the example municipality), and a folder for the keys.
 * @param {(text: string) => void} say
 * @returns {Promise<{ server: TestServer, stateDir: string, stop: () => Promise<void> }>}
 */
export async function startExampleServer(say) {
  const { server, stop } = await startTestServer(say);
  const stateDir = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
  const url = await copyDatabase(server, "example");
  const database = { url, stateDir, exampleMode: true, watch: () => undefined, close: async () => undefined };
  if (await needsExample(database)) await seedExample(database);
  return {
    server,
    stateDir,
    stop: async () => {
      rmSync(stateDir, { recursive: true });
      await stop();
    },
  };
}
