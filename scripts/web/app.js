import compression from "compression";
import express from "express";
import { keepNothing, securityHeaders } from "./headers.js";
import { forgetForwarded, limitBody, refuse } from "./limits.js";
import { onlyFormsOfOurOwn } from "./origin.js";

/** @import { Express, RequestHandler, ErrorRequestHandler } from "express" */

/**
 * The web server around the site: headers, limits, files, then the site itself.
 * @param {{ files: RequestHandler[], site: RequestHandler, forDevelopment?: boolean }} parts
 * @returns {Express}
 */
export function webApp({ files, site, forDevelopment = false }) {
  const app = express();
  app.disable("x-powered-by");
  const proxy = process.env["TRUST_PROXY"];
  if (proxy) app.set("trust proxy", /^\d+$/.test(proxy) ? Number(proxy) : proxy);
  else app.use(forgetForwarded);
  app.use(...securityHeaders({ forDevelopment }), onlyFormsOfOurOwn, limitBody, compression(), ...files, keepNothing);
  app.all("*", site);
  app.use(lastResort);
  return app;
}

/**
 * Only what the site itself cannot answer ends here, such as an address that is no address.
 * @type {ErrorRequestHandler}
 */
function lastResort(error, _request, response, next) {
  if (response.headersSent) return next(error);
  const isTheirs = error instanceof URIError || error?.code === "ERR_INVALID_URL";
  if (isTheirs) return refuse(response, 400, "Dit adres klopt niet. Controleer het adres.");
  console.error(error?.stack ?? error);
  refuse(response, 500, "Er ging iets mis bij ons. Probeer het later nog eens.");
}
