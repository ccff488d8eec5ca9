import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import { projectDir } from "./steps/place.js";
import { webApp } from "./web/app.js";
import { loadContext } from "./web/context.js";
import { listen } from "./web/listen.js";

/** @import { Listening } from "./web/listen.js" */

const clientDir = join(projectDir, "build", "client");

/**
 * Serves the built site. The site reads its settings from the environment when it is loaded, so one process serves one
 * database.
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {string} options.databaseUrl
 * @param {string} options.stateDir
 * @param {boolean} options.exampleMode
 * @param {"production" | "development" | "test"} [options.nodeEnv]
 * @returns {Promise<Listening>}
 */
export async function serve({ port, databaseUrl, stateDir, exampleMode, nodeEnv = "production" }) {
  setEnvironment({ databaseUrl, stateDir, exampleMode, nodeEnv });
  const build = await import(pathToFileURL(join(projectDir, "build", "server", "index.js")).href);
  const site = createRequestHandler({
    build,
    mode: nodeEnv,
    getLoadContext: loadContext,
  });
  return await listen(webApp({ files: builtFiles(), site }), port);
}

/**
 * @param {{ databaseUrl: string, stateDir: string, exampleMode: boolean, nodeEnv: "production" | "development" | "test" }} values
 */
export function setEnvironment({ databaseUrl, stateDir, exampleMode, nodeEnv }) {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    STATE_DIR: stateDir,
    EXAMPLE_MODE: exampleMode ? "1" : "0",
    NODE_ENV: nodeEnv,
  });
}

/** Files with a hash in their name never change; the others may. */
function builtFiles() {
  const app = express.Router();
  app.use("/assets", express.static(join(clientDir, "assets"), { immutable: true, maxAge: "1y", index: false }));
  app.use("/assets", (_request, response) => void response.sendStatus(404));
  app.use(express.static(clientDir, { maxAge: "1h", index: false, redirect: false }));
  return [app];
}
