import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { giveTo } from "./home.js";
import { clusterName } from "./postmaster.js";

/** @import { Account } from "./account.js" */
/** @typedef {{ home: string, dataDir: string, bin: string, account: Account }} Cluster */

const largestLog = 1_000_000;

/** A clean environment: no PGPORT, PGDATA or locale of the user reaches the server. */
const environment = /** @type {any} */ ({ PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" });

/**
 * Makes the data folder. It gets its name only when it is whole, so a broken-off start leaves nothing half.
 * @param {Cluster} cluster
 * @param {string} password of the superuser postgres
 */
export function initialise({ home, dataDir, bin, account }, password) {
  const draft = `${dataDir}.new`;
  const passwordFile = join(home, "initdb-password");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [draft, passwordFile]) giveTo(path, account);
  const { status, stderr, error } = spawnSync(
    join(bin, "initdb"),
    [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--data-checksums",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    { ...account, cwd: home, env: environment, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (status !== 0) throw new Error(`De database kon niet worden gemaakt in ${dataDir}.\n${stderr ?? error?.message}`);
  renameSync(draft, dataDir);
}

/**
 * A data folder of another major version cannot be opened.
 * @param {Cluster} cluster
 */
export function checkVersion({ dataDir, bin }) {
  const made = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(join(bin, "postgres"), ["--version"], { cwd: "/", encoding: "utf8" });
  const runs = /(\d+)\./.exec(stdout)?.[1];
  if (runs && runs !== made) {
    throw new Error(
      `De database in ${dataDir} is gemaakt met PostgreSQL ${made}, dit is versie ${runs}. Zet hem eerst over.`,
    );
  }
}

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal reaches us alone, and we stop it in good order.
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {{ pid: number, ended: () => boolean, complaints: () => string }}
 */
export function launch({ home, dataDir, bin, account }, port) {
  const logFile = join(home, "postgres.log");
  const fresh = !existsSync(logFile) || statSync(logFile).size > largestLog;
  const log = openSync(logFile, fresh ? "w" : "a", 0o600);
  const from = statSync(logFile).size;
  const child = spawn(join(bin, "postgres"), ["-D", dataDir, ...settings(dataDir, port)], {
    ...account,
    cwd: home,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  child.on("error", () => (ended = true));
  child.on("exit", () => (ended = true));
  child.unref();
  return {
    pid: child.pid ?? 0,
    ended: () => ended,
    complaints: () => complaintsIn(readFileSync(logFile).subarray(from).toString("utf8")),
  };
}

/** Our own asking whether it is ready yet leaves lines too. @param {string} log */
function complaintsIn(log) {
  const lines = log.split("\n").filter((line) => !/ LOG: {2}|is starting up|not yet accepting/.test(line));
  return lines.join("\n").trim();
}

/** Texts and values of statements can name a person: none of them reaches the log of the database. */
export const quietLog = {
  log_statement: "none",
  log_min_duration_statement: -1,
  log_min_error_statement: "panic",
  log_min_messages: "log",
  log_error_verbosity: "terse",
};

/**
 * Given at every start, not kept in a file of the data folder: what runs is what stands here.
 * @param {string} dataDir
 * @param {number} port
 */
function settings(dataDir, port) {
  const values = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    cluster_name: clusterName(dataDir),
    max_connections: 60,
    timezone: "UTC",
    log_timezone: "UTC",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    ...quietLog,
    log_checkpoints: "off",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
