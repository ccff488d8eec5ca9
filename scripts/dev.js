// `npm run dev`: the site with Vite's own server in it, which reloads what changes, on the same database.
import { ensureClient } from "./steps/client.js";
import { ensureInstalled } from "./steps/install.js";
import { onFreePort } from "./web/port.js";

const say = (/** @type {string} */ line) => console.error(line);
// A closed terminal is no reason to fall over before the database is closed.
process.stderr.on("error", () => undefined);

/** @type {(() => Promise<void>)[]} */
const opened = [];
let isStopping = false;

/** @param {number} code */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  for (const close of opened.reverse()) await close().catch((error) => say(String(error)));
  process.exit(code);
}

async function openDatabase() {
  const { useDatabase } = await import("./database/use.js");
  const { migrate } = await import("./steps/migrate.js");
  const { needsExample, seedExample } = await import("./steps/seed.js");
  const database = await useDatabase(say);
  opened.push(database.close);
  database.watch();
  await migrate(database.ownerUrl, say);
  if (await needsExample(database)) await seedExample(database);
  return database;
}

/** @returns {Promise<import("express").Express>} */
async function developmentApp() {
  const { createRequestHandler } = await import("@remix-run/express");
  const { createServer } = await import("vite");
  const { webApp } = await import("./web/app.js");
  const { loadContext } = await import("./web/context.js");
  const vite = await createServer({
    server: { middlewareMode: true, watch: { ignored: ["**/.leve-de-buurt/**"] } },
  });
  opened.push(() => vite.close());
  const site = createRequestHandler({
    build: () => /** @type {any} */ (vite.ssrLoadModule("virtual:remix/server-build")),
    mode: "development",
    getLoadContext: loadContext,
  });
  return webApp({ files: [vite.middlewares], site, forDevelopment: true });
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void stop(0));

try {
  await ensureInstalled(say);
  await ensureClient(say);
  const { siteUrl: databaseUrl, stateDir, exampleMode } = await openDatabase();
  const { setEnvironment } = await import("./serve.js");
  const { listen } = await import("./web/listen.js");
  setEnvironment({ databaseUrl, stateDir, exampleMode, nodeEnv: "development" });
  const app = await developmentApp();
  const site = await onFreePort((port) => listen(app, port));
  opened.push(site.close);
  say(`Leve de buurt (in ontwikkeling) staat open op http://localhost:${site.port}`);
} catch (error) {
  say(/** @type {Error} */ (error).message);
  await stop(1);
}
