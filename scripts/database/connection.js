import { createServer } from "node:net";
import { realpathSync } from "node:fs";
import pg from "pg";
import { ensureSiteLogin } from "./site-login.js";

/** @typedef {{ adminPassword: string, password: string, sitePassword: string, port: number }} Access */

/** Owns the tables, and migrates. */
const owner = "buurt";
/** What the site signs in as. */
const siteLogin = "buurt_site";

/**
 * @param {{ user: string, password: string, port: number, database: string }} to
 */
const address = ({ user, password, port, database }) =>
  // Said outright, or PGSSLMODE in the user's environment would ask for TLS on the loopback.
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;

/** @param {Access} access @param {string} database */
export const ownerUrl = ({ password, port }, database) => address({ user: owner, password, port, database });

/** @param {Access} access @param {string} database */
export const siteUrl = ({ sitePassword, port }, database) =>
  address({ user: siteLogin, password: sitePassword, port, database });

/** @param {Access} access */
const adminUrl = ({ adminPassword, port }) =>
  address({ user: "postgres", password: adminPassword, port, database: "postgres" });

/**
 * One connection for one piece of work.
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A server that goes away while we hold the connection must not end this process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Whether the server on this port accepts our password and serves our data folder: another clone's server or a
 * stranger's is not ours, whatever a file says.
 * @param {Access} access
 * @param {string} dataDir
 */
export async function servesOurData(access, dataDir) {
  try {
    return await withClient(adminUrl(access), async (client) => {
      const { rows } = await client.query("select current_setting('data_directory') as dir");
      return rows[0]?.dir === dataDir || rows[0]?.dir === realpathSync(dataDir);
    });
  } catch {
    return false;
  }
}

/**
 * The owner, who is no superuser, the login of the site, and the database. All are made when absent.
 * @param {Access} access
 * @param {string} database
 */
export async function ensureDatabase(access, database) {
  await withClient(adminUrl(access), async (client) => {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [owner]);
    const verb = role.rowCount ? "alter" : "create";
    await client.query(`${verb} role ${owner} login createdb password ${client.escapeLiteral(access.password)}`);
    await ensureSiteLogin(client, siteLogin, access.sitePassword);
    // An example that was never finished is emptied with the guards of its tables off.
    await client.query(`grant set on parameter session_replication_role to ${owner}`);
    const known = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (known.rowCount) return;
    await client.query(`create database ${client.escapeIdentifier(database)} owner ${owner}`);
  });
}

/**
 * A port nobody listens on, the wished one if it is free.
 * @param {number} wished
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  return (await tryPort(wished)) ?? (await tryPort(0)) ?? 0;
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const bound = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
      server.close(() => resolve(bound));
    });
  });
}
