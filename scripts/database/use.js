import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { stateDir, ensureStateDir } from "../steps/place.js";
import { withClient } from "./connection.js";
import { openDatabase } from "./embedded.js";
import { readJson, writeJson } from "./json-file.js";
import { ensureSiteLogin } from "./site-login.js";

/** @import { Say } from "../steps/place.js" */
/**
 * @typedef {object} UsedDatabase
 * @property {string} ownerUrl of the owner of the tables, who migrates
 * @property {string} siteUrl of the site, which cannot change or take away a choice or an event
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
    const { ownerUrl, siteUrl, watch, close } = await openDatabase({ say });
    return { ownerUrl, siteUrl, exampleMode: true, stateDir, watch, close };
  }
  await checkServer(given);
  const siteUrl = process.env["DATABASE_SITE_URL"] ?? (await siteUrlBeside(given));
  return {
    ownerUrl: given,
    siteUrl,
    exampleMode: false,
    stateDir,
    watch: () => undefined,
    close: async () => undefined,
  };
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

const loginFile = join(stateDir, "site-login.json");

/**
 * On a server of the user's own we make the login of the site ourselves where the owner may, one per installation.
 * @param {string} ownerUrl
 * @returns {Promise<string>}
 */
async function siteUrlBeside(ownerUrl) {
  const name = `lvb_site_${createHash("sha256").update(stateDir).digest("hex").slice(0, 8)}`;
  const { password = randomBytes(24).toString("base64url") } = readJson(loginFile) ?? {};
  writeJson(loginFile, { password });
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  if (await signsIn(url.href)) return url.href;
  await withClient(ownerUrl, (client) => ensureSiteLogin(client, name, password)).catch(
    (/** @type {Error} */ error) => {
      throw new Error(
        `De site heeft een eigen rol in de database nodig, en die konden wij niet maken (${error.message}). ` +
          "Laat de beheerder van de database uitvoeren: CREATE ROLE lvb_app NOLOGIN; CREATE ROLE lvb_reader NOLOGIN; " +
          "CREATE ROLE leve_de_buurt LOGIN PASSWORD '...' IN ROLE lvb_app; en geef het adres met die rol in DATABASE_SITE_URL.",
      );
    },
  );
  return url.href;
}

/** @param {string} url */
function signsIn(url) {
  return withClient(url, async () => true).catch(() => false);
}
