import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "../database/connection.js";
import { ensureSiteLogin } from "../database/site-login.js";
import { runProgram } from "../steps/run-program.js";
import { startThrowawayServer } from "./throwaway-server.js";

/**
 * Where the tests of one run make their databases: a server, reached as its superuser, and what every name of the run
 * begins with. Plain values, so that it can be handed to other processes.
 * @typedef {{ adminUrl: string, run: string, password: string }} TestServer
 */

/**
 * Starts a server of its own (or takes the one that TEST_DATABASE_URL names, as a superuser) and migrates a template in
 * it, as an owner who is no superuser. Beside it an empty folder for the keys of the product. `stop` takes away all that
 * the run made.
 * @typedef {{ server: TestServer, stateDir: string, crash: () => Promise<void>, revive: () => Promise<boolean>, stop: () => Promise<void> }} Started
 * @param {(text: string) => void} say
 * @param {{ below?: string | undefined }} [own] asks for a server of its own in any case, with its data below a folder
 * @returns {Promise<Started>}
 */
export async function startTestServer(say, own) {
  const given = own ? undefined : process.env["TEST_DATABASE_URL"];
  const started = given ? null : await startThrowawayServer(say, own?.below);
  const adminUrl = started?.url ?? given ?? "";
  // Process numbers come back, so the time tells two runs on one server apart.
  const run = `lvb_test_${process.pid}_${Date.now().toString(36)}`;
  const server = { adminUrl, run, password: randomBytes(12).toString("hex") };
  await query(adminUrl, `CREATE ROLE ${run} LOGIN CREATEDB PASSWORD '${server.password}'`);
  await withClient(adminUrl, (client) => ensureSiteLogin(client, siteLogin(server), server.password));
  const template = await createDatabase(server, "empty", "template0");
  await runProgram(process.execPath, [join(import.meta.dirname, "migrate-database.js")], { DATABASE_URL: template });
  const stateDir = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
  process.once("exit", () => rmSync(stateDir, { recursive: true, force: true }));
  return {
    server,
    stateDir,
    crash: async () => {
      if (!started) throw new Error("A server of somebody else is not killed.");
      await started.crash();
    },
    revive: async () => (await started?.revive()) ?? false,
    stop: async () => {
      await dropAll(server);
      await started?.stop();
    },
  };
}

/**
 * Makes a database of this run as a copy of another one of this run, unless it is there already.
 * @param {TestServer} server
 * @param {string} name
 * @param {string} [original] the migrated, empty one unless told otherwise
 * @returns {Promise<string>} its address, as the site
 */
export async function copyDatabase(server, name, original = "empty") {
  const known = await query(server.adminUrl, `SELECT 1 FROM pg_database WHERE datname = '${server.run}_${name}'`);
  if (known.length === 0) await createDatabase(server, name, `${server.run}_${original}`);
  return siteUrl(server, name);
}

/**
 * @param {TestServer} server
 * @param {string} name
 * @param {string} template
 */
async function createDatabase(server, name, template) {
  await query(server.adminUrl, `CREATE DATABASE ${server.run}_${name} TEMPLATE ${template} OWNER ${server.run}`);
  return ownerUrl(server, name);
}

/**
 * Empties every table of a database and lets its numbers begin at 1.
 * @param {TestServer} server
 * @param {string} name
 */
export async function emptyDatabase(server, name) {
  await query(databaseUrl(server.adminUrl, `${server.run}_${name}`), emptyEveryTable);
}

/**
 * Append-only tables refuse this by a trigger and others by a foreign key; as a replica, which a superuser may be,
 * both stay silent. The lock waits for a write that a test did not wait for, but not for ever. DELETE, because to
 * TRUNCATE every table takes ten times as long as most tests.
 */
const emptyEveryTable = `
  SET session_replication_role = replica;
  SET lock_timeout = '20s';
  DO $$
  DECLARE one text;
  BEGIN
    FOR one IN SELECT quote_ident(tablename) FROM pg_tables
               WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE 'LOCK TABLE ' || one || ' IN EXCLUSIVE MODE';
      EXECUTE 'DELETE FROM ' || one;
    END LOOP;
  END $$;
  SELECT setval(quote_ident(sequencename)::regclass, start_value, false) FROM pg_sequences
  WHERE schemaname = 'public' AND last_value IS NOT NULL`;

/** @param {TestServer} server */
async function dropAll({ adminUrl, run }) {
  for (const { datname } of await query(adminUrl, `SELECT datname FROM pg_database`)) {
    if (datname.startsWith(`${run}_`)) await query(adminUrl, `DROP DATABASE ${datname} WITH (FORCE)`);
  }
  await query(adminUrl, `DROP ROLE ${siteLogin({ run })}, ${run}`);
}

/** @param {Pick<TestServer, "run">} server */
const siteLogin = ({ run }) => `${run}_site`;

/** The address of a database as the owner of its tables. @param {TestServer} server @param {string} name */
export const ownerUrl = (server, name) => urlAs(server, name, server.run);

/** The address of a database as the site. @param {TestServer} server @param {string} name */
export const siteUrl = (server, name) => urlAs(server, name, siteLogin(server));

/**
 * @param {TestServer} server
 * @param {string} name
 * @param {string} user
 */
function urlAs({ adminUrl, run, password }, name, user) {
  const url = new URL(databaseUrl(adminUrl, `${run}_${name}`));
  url.username = user;
  url.password = password;
  return url.href;
}

/**
 * @param {string} serverUrl
 * @param {string} name
 */
function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * @param {string} url
 * @param {string} sql
 * @returns {Promise<any[]>}
 */
async function query(url, sql) {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}
