import { createServer } from "node:net";

export const usualPort = 3000;
const tries = 100;

/**
 * The port of PORT, or the first free one from 3000 on.
 * @returns {Promise<number>}
 */
export async function choosePort() {
  const given = process.env["PORT"];
  if (given) return await givenPort(given);
  for (let port = usualPort; port < usualPort + tries; port++) if (await isFree(port)) return port;
  throw new Error(`De poorten vanaf ${usualPort} zijn bezet. Kies een andere poort met PORT.`);
}

/**
 * Listens on the chosen port. Somebody may take it between the look and the listening: then we look again.
 * @template T
 * @param {(port: number) => Promise<T>} listen
 * @returns {Promise<T>}
 */
export async function onFreePort(listen) {
  for (;;) {
    try {
      return await listen(await choosePort());
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    }
  }
}

/** @param {string} given */
async function givenPort(given) {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${given} is geen poort. Kies een getal tot 65535.`);
  if (!(await isFree(port)))
    throw new Error(`Poort ${port} is bezet. Kies een andere poort met PORT, of stop het andere programma.`);
  return port;
}

/**
 * A name like localhost leads to either family, so somebody on the other one would get our visitors.
 * @param {number} port
 */
async function isFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
