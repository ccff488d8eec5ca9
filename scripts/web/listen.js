import { createServer } from "node:http";

/** @typedef {{ port: number, close: () => Promise<void> }} Listening */

/** The machine itself only; a server for others names its own address in HOST, or stands behind a proxy. */
const host = process.env["HOST"] ?? "127.0.0.1";
const patienceMilliseconds = 5_000;

/**
 * @param {import("node:http").RequestListener} app
 * @param {number} port 0 takes any free one
 * @returns {Promise<Listening>} rejects with code EADDRINUSE when the port is taken
 */
export function listen(app, port) {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: bound } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ port: bound, close: () => close(server) });
    });
  });
}

/** Lets answers that are being given end, for a while. @param {import("node:http").Server} server */
function close(server) {
  const giveUp = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}
