import { fork } from "node:child_process";
import { join } from "node:path";

/**
 * Starts the built product on a free port, in example mode unless `env` says `EXAMPLE_MODE: "0"`.
 * @param {{ databaseUrl: string, stateDir: string, env?: Readonly<Record<string, string>> }} on
 * @returns {Promise<{ url: string, pid: number, log: () => string, stop: () => Promise<void>, kill: () => Promise<void>, hasEnded: () => boolean }>}
 */
export async function startApp({ databaseUrl, stateDir, env: more = {} }) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, STATE_DIR: stateDir, ...more };
  const child = fork(join(import.meta.dirname, "app-server.js"), { env, execArgv: [], silent: true });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      log += text;
      process.stderr.write(text);
    });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", (code) => reject(new Error(`The site did not start (code ${code}).`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    log: () => log,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
