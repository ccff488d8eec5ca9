import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reachableBinaries } from "../database/binaries.js";
import { initialise } from "../database/cluster.js";
import { freePort, withClient } from "../database/connection.js";
import { databaseHome } from "../database/home.js";
import { findPostmaster, stopPostmaster } from "../database/postmaster.js";
import { processMark } from "../steps/process-mark.js";
import { waitFor } from "../steps/wait.js";

const prefix = "leve-de-buurt-test-";

/**
 * Nothing here must outlive the run, so nothing waits for the disk. Tests that assert durability start the product's
 * own server instead.
 */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 150,
  timezone: "UTC",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
};

/**
 * Starts PostgreSQL on an empty data folder among the temporary files.
 * @param {(text: string) => void} say
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is of its superuser
 */
export async function startThrowawayServer(say) {
  await clearLeftovers();
  const { home: binariesHome, account } = databaseHome(say);
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(home, 0o711);
  const cluster = { home, account, dataDir: join(home, "data"), bin: reachableBinaries(account, binariesHome) };
  const password = randomBytes(12).toString("hex");
  initialise(cluster, password);
  const port = await freePort(0);
  const words = Object.entries({ port, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = join(home, "postgres.log");
  const log = openSync(logFile, "w");
  const server = spawn(join(cluster.bin, "postgres"), ["-D", cluster.dataDir, ...words], {
    ...account,
    cwd: home,
    env: { NODE_ENV: "test", LC_ALL: "C", TZ: "UTC" },
    detached: true,
    stdio: ["ignore", log, log],
  });
  // In a session of its own: Ctrl-C reaches the test runner, which closes in good order and ends the server with it.
  server.unref();
  closeSync(log);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const endAtOnce = () => {
    server.kill("SIGQUIT");
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once("exit", endAtOnce);

  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
  const answers = () => withClient(url, async () => true).catch(() => false);
  const ready = await waitFor(60, async () => server.exitCode !== null || (await answers()));
  if (!ready || server.exitCode !== null)
    throw new Error(`The test database does not start:\n${readFileSync(logFile, "utf8")}`);
  return {
    url,
    stop: async () => {
      server.ref();
      server.kill("SIGINT");
      await ended;
      process.off("exit", endAtOnce);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What a killed run left behind: its server and its folder. */
async function clearLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (processMark(pid) !== null) continue;
    const home = join(tmpdir(), name);
    if (statSync(home).uid !== process.getuid?.()) continue;
    const server = findPostmaster(join(home, "data"));
    if (server) await stopPostmaster(server);
    rmSync(home, { recursive: true, force: true });
  }
}
