import { needsExample, seedExample } from "../steps/seed.js";
import { copyDatabase, ownerUrl, startTestServer } from "./database.js";

/**
 * A test server with two databases to copy: "empty" and "example", the example municipality.
 * @param {(text: string) => void} say
 */
export async function startExampleServer(say) {
  const started = await startTestServer(say);
  const { server, stateDir } = started;
  const siteUrl = await copyDatabase(server, "example");
  const database = {
    ownerUrl: ownerUrl(server, "example"),
    siteUrl,
    stateDir,
    exampleMode: true,
    watch: () => undefined,
    close: async () => undefined,
  };
  if (await needsExample(database)) await seedExample(database);
  return started;
}
