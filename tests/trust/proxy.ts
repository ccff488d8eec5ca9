import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Where bytes come from: from whoever asks, or from the server that answers. */
export type Side = "asker" | "server";

/** Stands before a server and hands everything on, until `cuts` says so of some bytes: then they and the connection are gone. */
export async function cuttingProxy(to: URL, cuts: (from: Side, bytes: Buffer) => boolean) {
  let cut = 0;
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (asker) => {
    const site = connect({ port: Number(to.port), host: to.hostname, noDelay: true });
    sockets.add(asker).add(site);
    for (const [from, one, other] of [
      ["asker", asker, site],
      ["server", site, asker],
    ] as const) {
      one.on("data", (bytes: Buffer) => {
        if (cuts(from, bytes)) {
          cut++;
          asker.destroy();
          site.destroy();
        } else other.write(bytes);
      });
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = new URL(to);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href.replace(/\/$/, ""),
    cut: () => cut,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
