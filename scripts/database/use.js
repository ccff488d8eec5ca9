import { stateDir, ensureStateDir } from "../steps/place.js";
import { withClient } from "./connection.js";
import { openDatabase } from "./embedded.js";

/** @import { Say } from "../steps/place.js" */
/**
 * @typedef {object} UsedDatabase
 * @property {string} url
 * @property {boolean} exampleMode whether example data and example sign-ins are allowed: only on our own server
 * @property {string} stateDir
 * @property {() => void} watch starts the server again when it dies; for commands that go on
 * @property {() => Promise<void>} close
 */

const oldestVersion = 15;

/**
 * The database every command works on: the one of DATABASE_URL, else this clone's own, which is started when it does
 * not run yet and stopped by the last command that leaves it.
 * @param {Say} say
 * @returns {Promise<UsedDatabase>}
 */
export async function useDatabase(say) {
  ensureStateDir();
  const given = process.env["DATABASE_URL"];
  if (!given) {
    const { url, watch, close } = await openDatabase({ say });
    return { url, exampleMode: true, stateDir, watch, close };
  }
  await checkServer(given);
  return { url: given, exampleMode: false, stateDir, watch: () => undefined, close: async () => undefined };
}

/** @param {string} url */
async function checkServer(url) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    return Number(rows[0].major);
  }).catch((/** @type {Error} */ error) => {
    throw new Error(
      `De database van DATABASE_URL is niet bereikbaar. Controleer het adres en het wachtwoord. (${error.message})`,
    );
  });
  if (version >= oldestVersion) return;
  throw new Error(`De database van DATABASE_URL is PostgreSQL ${version}. Gebruik versie ${oldestVersion} of nieuwer.`);
}
