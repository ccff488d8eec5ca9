import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reachableBinaries } from "../database/binaries.js";
import { initialise, quietLog } from "../database/cluster.js";
import { freePort, withClient } from "../database/connection.js";
import { databaseHome } from "../database/home.js";
import { findPostmaster, stopPostmaster } from "../database/postmaster.js";
import { processMark } from "../steps/process-mark.js";
import { waitFor } from "../steps/wait.js";

const prefix = "leve-de-buurt-test-";

/** It waits for its disk as the product's own server does: a round opens only on such a server. Its log is that of the product too. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 150,
  timezone: "UTC",
  ...quietLog,
};

const memory = "/dev/shm";
const roomNeeded = 3e9;

/** Nothing here must outlive the run, so a disk in memory will do where there is one with room: there waiting takes no time. */
function folders() {
  return existsSync(memory) ? [memory, tmpdir()] : [tmpdir()];
}

function roomiest() {
  return folders().find((folder) => folder !== memory || hasRoom(folder)) ?? tmpdir();
}

/** @param {string} folder */
function hasRoom(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > roomNeeded;
}

/**
 * Starts PostgreSQL on an empty data folder among the temporary files, or below a folder of the caller's.
 * @typedef {{ url: string, crash: () => Promise<void>, revive: () => Promise<boolean>, stop: () => Promise<void> }} Throwaway
 * @param {(text: string) => void} say
 * @param {string} [below]
 * @returns {Promise<Throwaway>} `url` is of its superuser; `crash` kills every process of it at once and starts it again on the
 *   same port, as after a power cut of processes; `revive` starts it again when it ended by itself, and answers whether it had
 */
export async function startThrowawayServer(say, below = roomiest()) {
  await clearLeftovers();
  const { home: binariesHome, account } = databaseHome(say);
  const home = mkdtempSync(join(below, `${prefix}${process.pid}-`));
  chmodSync(home, 0o711);
  const cluster = { home, account, dataDir: join(home, "data"), bin: reachableBinaries(account, binariesHome) };
  const password = randomBytes(12).toString("hex");
  initialise(cluster, password);
  const port = await freePort(0);
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
  let server = await launch(cluster, port, url);
  const endAtOnce = () => {
    server.kill("SIGQUIT");
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once("exit", endAtOnce);
  return {
    url,
    crash: async () => {
      const pids = [server.pid ?? 0, ...childrenOf(server.pid ?? 0)];
      for (const pid of pids) process.kill(pid, "SIGKILL");
      await waitFor(10, () => pids.every((pid) => processMark(pid) === null));
      rmSync(join(cluster.dataDir, "postmaster.pid"), { force: true });
      server = await launch(cluster, port, url);
    },
    revive: async () => {
      if (server.exitCode === null) return false;
      rmSync(join(cluster.dataDir, "postmaster.pid"), { force: true });
      server = await launch(cluster, port, url);
      return true;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.ref();
      server.kill("SIGINT");
      await ended;
      process.off("exit", endAtOnce);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * @param {import("../database/cluster.js").Cluster} cluster
 * @param {number} port
 * @param {string} url
 */
async function launch({ home, dataDir, bin, account }, port, url) {
  const words = Object.entries({ port, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = join(home, "postgres.log");
  const log = openSync(logFile, "a");
  const server = spawn(join(bin, "postgres"), ["-D", dataDir, ...words], {
    ...account,
    cwd: home,
    env: { NODE_ENV: "test", LC_ALL: "C", TZ: "UTC" },
    detached: true,
    stdio: ["ignore", log, log],
  });
  // In a session of its own: Ctrl-C reaches the test runner, which closes in good order and ends the server with it.
  server.unref();
  closeSync(log);
  const answers = () => withClient(url, async () => true).catch(() => false);
  const ready = await waitFor(60, async () => server.exitCode !== null || (await answers()));
  if (!ready || server.exitCode !== null)
    throw new Error(`The test database does not start:\n${readFileSync(logFile, "utf8")}`);
  return server;
}

/** @param {number} parent */
function childrenOf(parent) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

/** The fourth word of its status; the second is its name between brackets, which may hold anything. @param {number} pid */
function parentOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

/** What a killed run left behind: its server and its folder. */
async function clearLeftovers() {
  for (const folder of folders()) await clearLeftoversIn(folder);
}

/** @param {string} folder */
async function clearLeftoversIn(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (processMark(pid) !== null) continue;
    const home = join(folder, name);
    if (statSync(home).uid !== process.getuid?.()) continue;
    const server = findPostmaster(join(home, "data"));
    if (server) await stopPostmaster(server);
    rmSync(home, { recursive: true, force: true });
  }
}
