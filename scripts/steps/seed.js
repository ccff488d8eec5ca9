import { existsSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../database/connection.js";
import { projectDir } from "./place.js";
import { runProgram } from "./run-program.js";

/** @import { UsedDatabase } from "../database/use.js" */

const seedFile = join(projectDir, "prisma", "seed.ts");

/**
 * Whether the database waits for the example: only our own server, and only while it has no round, or a part of the
 * example because filling it was broken off (it leaves a mark when it starts and one when it is done).
 * @param {UsedDatabase} database
 * @returns {Promise<boolean>}
 */
export async function needsExample({ ownerUrl, exampleMode }) {
  if (!exampleMode || !existsSync(seedFile)) return false;
  return await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select not exists (select from "Round")
         or (select count(*) from "AuditEvent" where type like 'example.%') = 1 as "needsExample"`,
    );
    return rows[0].needsExample;
  });
}

/** @param {UsedDatabase} database */
export async function seedExample({ ownerUrl, stateDir }) {
  const env = { DATABASE_URL: ownerUrl, STATE_DIR: stateDir, EXAMPLE_MODE: "1" };
  await runProgram(process.execPath, ["--import", "tsx", seedFile], env).catch((error) => {
    throw new Error(`Het voorbeeld kon niet worden gemaakt. Dit zegt het programma ${error.message}`);
  });
}
