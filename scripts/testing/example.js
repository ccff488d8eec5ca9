import { needsExample, seedExample } from "../steps/seed.js";
import { copyDatabase, startTestServer } from "./database.js";

/**
 * A test server with two databases to copy: "empty" and "example", the example municipality.
 * @param {(text: string) => void} say
 */
export async function startExampleServer(say) {
  const started = await startTestServer(say);
  const { server, stateDir } = started;
  const url = await copyDatabase(server, "example");
  const database = { url, stateDir, exampleMode: true, watch: () => undefined, close: async () => undefined };
  if (await needsExample(database)) await seedExample(database);
  return started;
}
