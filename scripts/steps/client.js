import { runPackage } from "./run-program.js";
import { makeWhenChanged } from "./stamp.js";

/** @import { Say } from "./place.js" */

/**
 * Generates the database client from the schema, when the schema or Prisma changed.
 * @param {Say} say
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function ensureClient(say) {
  return await makeWhenChanged({
    name: "client",
    sources: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
    stamp: "prisma/generated/.made-from",
    say,
    async make() {
      // Generating needs no schema engine, but Prisma would download one; any program that exists keeps it from that.
      const env = {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      };
      await runPackage("prisma/build/index.js", ["generate"], env).catch((error) => {
        throw new Error(`De databaseclient kon niet worden gemaakt. Dit zegt Prisma ${error.message}`);
      });
    },
  });
}
