import { createServer } from "node:net";

const usual = 3000;
const tries = 100;

/**
 * The port of PORT, or the first free one from 3000 on.
 * @returns {Promise<{ port: number, isUsual: boolean }>}
 */
export async function choosePort() {
  const given = process.env["PORT"];
  if (given) return { port: await givenPort(given), isUsual: true };
  for (let port = usual; port < usual + tries; port++) {
    if (await isFree(port)) return { port, isUsual: port === usual };
  }
  throw new Error(`De poorten ${usual} tot ${usual + tries} zijn bezet. Kies een andere poort met PORT.`);
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
