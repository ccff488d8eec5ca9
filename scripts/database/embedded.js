import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../steps/lock.js";
import { ensureStateDir, stateDir } from "../steps/place.js";
import { isAlive, processMark } from "../steps/process-mark.js";
import { waitFor } from "../steps/wait.js";
import { reachableBinaries } from "./binaries.js";
import { checkVersion, initialise, launch } from "./cluster.js";
import { ensureDatabase, freePort, ownerUrl, servesOurData, siteUrl } from "./connection.js";
import { databaseHome } from "./home.js";
import { readJson, writeJson } from "./json-file.js";
import { clearLeftovers, findPostmaster, stopPostmaster } from "./postmaster.js";
import { countUsers, joinUsers } from "./users.js";

/** @import { Say } from "../steps/place.js" */
/** @import { Cluster } from "./cluster.js" */
/** @import { Access } from "./connection.js" */
/** @import { Postmaster } from "./postmaster.js" */
/** @typedef {{ ownerUrl: string, siteUrl: string, dataDir: string, watch: () => void, close: () => Promise<void> }} OpenDatabase */

const startSeconds = 180;
const accessFile = join(stateDir, "database.json");

/**
 * Opens this clone's own PostgreSQL: uses the running one, or starts it, whatever a kill left behind. The last command
 * that closes it stops it.
 * @param {{ say: Say, name?: string }} options `name` is the database's name within the server
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ say, name = "buurt" }) {
  const opened = await withLock("database", say, async () => {
    const { home, account } = databaseHome(say);
    const cluster = { home, account, dataDir: join(home, "data"), bin: reachableBinaries(account, home) };
    const access = readAccess();
    const server = await ensureRunning(cluster, access);
    writeJson(accessFile, { ...access, port: server.port });
    const reached = { ...access, port: server.port };
    await ensureDatabase(reached, name);
    return { cluster, access: reached, server, user: joinUsers() };
  });
  const { cluster, access, user } = opened;
  let server = opened.server;
  let closing = false;

  async function revive() {
    if (closing || isAlive(server.pid, server.mark)) return;
    say("De database is gestopt. Wij starten hem opnieuw.");
    try {
      server = await withLock("database", say, async () => (closing ? server : ensureRunning(cluster, access, true)));
      if (!closing) say("De database loopt weer. Er is niets verloren gegaan.");
    } catch (error) {
      say(`${/** @type {Error} */ (error).message}\nWij proberen het over tien seconden weer.`);
      await waitFor(10, () => closing);
    }
  }

  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  function watch() {
    timer = setTimeout(async () => {
      await revive();
      if (!closing) watch();
    }, 250);
    timer.unref();
  }

  async function close() {
    if (closing) return;
    closing = true;
    clearTimeout(timer);
    await withLock("database", say, async () => {
      if (user.leave() > 0) return;
      const running = findPostmaster(cluster.dataDir);
      if (running) await stopPostmaster(running);
    });
  }

  return {
    ownerUrl: ownerUrl(access, name),
    siteUrl: siteUrl(access, name),
    dataDir: cluster.dataDir,
    watch,
    close,
  };
}

/** The passwords, made once, and the port of the last start. @returns {Access} */
function readAccess() {
  ensureStateDir();
  const known = readJson(accessFile);
  if (known?.adminPassword && known?.password && known?.sitePassword) return { port: 0, ...known };
  const secret = () => randomBytes(24).toString("base64url");
  const access = { adminPassword: secret(), password: secret(), sitePassword: secret(), port: 0, ...known };
  writeJson(accessFile, access);
  return access;
}

/**
 * @param {Cluster} cluster
 * @param {Access} access
 * @param {boolean} onSamePort whether somebody already knows the server by its port
 * @returns {Promise<Postmaster>}
 */
async function ensureRunning(cluster, access, onSamePort = false) {
  const { dataDir } = cluster;
  const running = findPostmaster(dataDir);
  if (running) {
    // One that nobody uses outlived a killed command: starting it afresh is quick and leaves no doubt about its state.
    const answers =
      countUsers() > 0 && (await waitFor(10, () => servesOurData({ ...access, port: running.port }, dataDir)));
    if (answers) return running;
    await stopPostmaster(running);
  }
  if (!existsSync(dataDir)) initialise(cluster, access.adminPassword);
  checkVersion(cluster);
  return await start(cluster, access, onSamePort);
}

/**
 * @param {Cluster} cluster
 * @param {Access} access
 * @param {boolean} onSamePort
 * @returns {Promise<Postmaster>}
 */
async function start(cluster, access, onSamePort) {
  let complaint = "";
  let failures = 0;
  const started = await waitFor(startSeconds, async () => {
    await clearLeftovers(cluster.dataDir);
    const port = await freePort(access.port);
    if (onSamePort && port !== access.port) return null;
    const launched = launch(cluster, port);
    const ready = await waitFor(startSeconds, async () =>
      launched.ended() ? "ended" : (await servesOurData({ ...access, port }, cluster.dataDir)) && "ready",
    );
    if (ready === "ready") return { pid: launched.pid, mark: processMark(launched.pid) ?? "", port };
    complaint = launched.complaints();
    // It was killed, somebody took the port, or the system still holds the memory of its predecessor: all that passes.
    const passes = complaint === "" || /Address already in use|is still in use|already exists/.test(complaint);
    if (!passes && ++failures === 3) throw new Error(`De database start niet. Dit zegt PostgreSQL:\n${complaint}`);
    return null;
  });
  if (started) return started;
  throw new Error(`De database start niet binnen ${startSeconds} seconden. Dit zegt PostgreSQL:\n${complaint}`);
}
