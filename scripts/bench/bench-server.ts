// The built product and the floors beside it, in one process of its own, until the process that forked it lets go.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import { projectDir } from "../steps/place.js";
import { webApp } from "../web/app.js";
import { loadContext } from "../web/context.js";
import { listen } from "../web/listen.js";

const product = (await import(
  pathToFileURL(join(projectDir, "build", "server", "index.js")).href
)) as unknown as ServerBuild;
// After the product: both then share the product's connections.
const { floorRoutes } = await import("./floors.tsx");

const ids = Object.keys(floorRoutes);
const assets = Object.fromEntries(
  ids.map((id) => [
    id,
    { id, parentId: "root", path: id, hasLoader: true, hasAction: true, module: "/", imports: [], css: [] },
  ]),
);
const build = {
  ...product,
  routes: { ...product.routes, ...floorRoutes },
  assets: { ...product.assets, routes: { ...product.assets.routes, ...assets } },
} as unknown as ServerBuild;

const site = createRequestHandler({
  build,
  mode: "production",
  getLoadContext: loadContext,
});
const app = webApp({ files: [], site: (request, response, next) => void site(request, response, next) });
const { port } = await listen(app, 0);
process.once("disconnect", () => process.exit());
// Whoever asks gets what is held after all that can go is gone.
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
process.send?.(port);
