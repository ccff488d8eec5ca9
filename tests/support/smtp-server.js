import { createServer } from "node:net";

/** @import { Socket } from "node:net" */

/**
 * @typedef {object} TestMailServer
 * @property {string} url
 * @property {{ to: string, text: string }[]} delivered in order
 * @property {(mail: boolean) => void} takes from now on it takes mail, or refuses all
 * @property {() => Promise<void>} close
 */

/**
 * As much of an SMTP server as a mail program needs to deliver plain mail (RFC 5321), on a free port of this machine.
 * @returns {Promise<TestMailServer>}
 */
export async function startMailServer() {
  /** @type {TestMailServer["delivered"]} */
  const delivered = [];
  let taking = true;
  const server = createServer((socket) => converse(socket, { delivered, takes: () => taking }));
  await new Promise((/** @type {(value: void) => void} */ done) => server.listen(0, "127.0.0.1", done));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    takes: (mail) => void (taking = mail),
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

/**
 * One connection: answers each line, and between DATA and the lone point none.
 * @param {Socket} socket
 * @param {{ delivered: TestMailServer["delivered"], takes: () => boolean }} post
 */
function converse(socket, { delivered, takes }) {
  const say = (/** @type {string} */ line) => void socket.write(`${line}\r\n`);
  let waiting = "";
  let to = "";
  /** @type {string[] | null} */
  let text = null;
  /** @type {Readonly<Record<string, (line: string) => void>>} */
  const answers = {
    RCPT: (line) => {
      to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      say(takes() ? "250 ok" : `451 not now: <${to}>`);
    },
    DATA: () => {
      text = [];
      say("354 go on");
    },
    QUIT: () => void socket.end("221 bye\r\n"),
  };
  const hear = (/** @type {string} */ line) => {
    if (text === null) (answers[line.slice(0, 4).toUpperCase()] ?? (() => say("250 ok")))(line);
    else if (line !== ".") text.push(line);
    else {
      // Quoted-printable, as mail programs send text with long lines.
      delivered.push({ to, text: text.join("\n").replaceAll("=\n", "").replaceAll("=3D", "=") });
      text = null;
      say("250 delivered");
    }
  };
  socket.setEncoding("utf8");
  socket.on("error", () => undefined);
  socket.on("data", (heard) => {
    const lines = (waiting + String(heard)).split("\r\n");
    waiting = lines.pop() ?? "";
    lines.forEach(hear);
  });
  say("220 test");
}
