import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Where bytes come from: from whoever asks, or from the server that answers. */
export type Side = "asker" | "server";

/** One connection: its two ends. */
type Line = Readonly<Record<Side, Socket>>;

/** Stands before a server; what becomes of bytes that come in, `hear` decides. When one end of a line ends, so does the other. */
async function standBefore(to: URL, hear: (line: Line, from: Side, bytes: Buffer) => void) {
  const lines = new Set<Line>();
  const server = createServer({ noDelay: true }, (asker) => {
    const line = { asker, server: connect({ port: Number(to.port), host: to.hostname, noDelay: true }) };
    lines.add(line);
    for (const from of ["asker", "server"] as const) {
      const other = otherEnd(line, from);
      line[from].on("data", (bytes: Buffer) => hear(line, from, bytes));
      line[from].on("error", () => other.destroy());
      line[from].on("close", () => {
        lines.delete(line);
        other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = new URL(to);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href.replace(/\/$/, ""),
    stop: () => {
      for (const line of lines) cut(line);
      server.close();
    },
  };
}

const otherEnd = (line: Line, from: Side) => line[from === "asker" ? "server" : "asker"];

function cut({ asker, server }: Line): void {
  asker.destroy();
  server.destroy();
}

/** Ends it with an RST, as a device on the way does that forgot it. */
function reset({ asker, server }: Line): void {
  asker.resetAndDestroy();
  server.resetAndDestroy();
}

/** Hands everything on, until `cuts` says so of some bytes: then they and the connection are gone. */
export async function cuttingProxy(to: URL, cuts: (from: Side, bytes: Buffer) => boolean) {
  let times = 0;
  const { url, stop } = await standBefore(to, (line, from, bytes) => {
    if (cuts(from, bytes)) {
      times++;
      cut(line);
    } else otherEnd(line, from).write(bytes);
  });
  return { url, stop, cut: () => times };
}

/**
 * What becomes of one request to a site: its answer is gone with the connection, or with a reset, or does not come at all while the
 * connection stays; or the request itself gets nowhere, or comes in long after whoever sent it gave up.
 */
export const fates = ["cut", "reset", "silent", "lost", "late"] as const;
export type Fate = (typeof fates)[number];

/** The header of a request that names its fate. */
export const fateHeader = "X-Fate";

/** Stands before a site; what is to become of a request, its own header says. */
export async function unreliableProxy(to: URL) {
  const underWay = new WeakMap<Line, Fate>();
  const met = new Map<Fate, number>();
  const late: Buffer[] = [];
  const { url, stop } = await standBefore(to, (line, from, bytes) => {
    const fate = from === "asker" ? fateOf(bytes) : underWay.get(line);
    if (from === "asker") {
      if (fate) {
        met.set(fate, (met.get(fate) ?? 0) + 1);
        underWay.set(line, fate);
      } else underWay.delete(line);
      if (fate === "late") late.push(bytes);
      if (fate !== "late" && fate !== "lost") line.server.write(bytes);
    } else if (fate === "cut") cut(line);
    else if (fate === "reset") reset(line);
    else if (fate !== "silent") line.asker.write(bytes);
  });
  /** Lets the late requests come in now; answers the path and the status of each. */
  const deliver = () =>
    Promise.all(
      late.splice(0).map(async (request) => {
        const [, path = ""] = request.toString("latin1").split(" ");
        return { path, status: await statusOf(to, request) };
      }),
    );
  return { url, stop, deliver, met: (fate: Fate) => met.get(fate) ?? 0 };
}

function fateOf(request: Buffer): Fate | undefined {
  const named = new RegExp(`^${fateHeader}: (\\w+)\r$`, "im").exec(request.toString("latin1"))?.[1];
  return fates.find((fate) => fate === named);
}

function statusOf(to: URL, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(to.port), host: to.hostname }, () => socket.write(request));
    socket.once("data", (bytes) => {
      resolve(Number(bytes.toString("latin1").split(" ")[1]));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

/** Stands before a database, and tears the network apart when the bytes come that `tears` names. */
export async function tearingProxy(to: URL, tears: (from: Side, bytes: Buffer) => boolean) {
  let held: { readonly line: Line; readonly from: Side; readonly bytes: Buffer }[] | null = null;
  const { url, stop } = await standBefore(to, (line, from, bytes) => {
    if (held === null && tears(from, bytes)) held = [];
    if (held) held.push({ line, from, bytes });
    else otherEnd(line, from).write(bytes);
  });
  return {
    url,
    stop,
    /** Whether it is torn apart now: nothing comes through, and no connection ends by it. */
    isTorn: () => held !== null,
    /** Together again: what was on its way in half of the lines comes in now, the others are reset. Answers how many of each. */
    mend: () => {
      const lines = [...new Set((held ?? []).map(({ line }) => line))];
      const gone = new Set(lines.filter((_, at) => at % 4 < 2));
      for (const line of gone) reset(line);
      for (const { line, from, bytes } of held ?? []) if (!gone.has(line)) otherEnd(line, from).write(bytes);
      held = null;
      return { gone: gone.size, late: lines.length - gone.size };
    },
  };
}
