/** @import { RequestHandler } from "express" */

const largestBody = 1_000_000;

/**
 * Refuses what is too large to be a form of ours before any of it is read.
 * @type {RequestHandler}
 */
export function limitBody(request, response, next) {
  if (request.headers["transfer-encoding"] !== undefined) refuse(response, 411, "Stuur de lengte van het bericht mee.");
  else if (Number(request.headers["content-length"] ?? 0) <= largestBody) next();
  else refuse(response, 413, "Dit is te groot om te versturen. Maak uw tekst korter: er past 1 MB.");
}

/**
 * Without a proxy of ours in front, these headers are a visitor's invention; Remix would believe them.
 * @type {RequestHandler}
 */
export function forgetForwarded(request, _response, next) {
  const isInvented = (/** @type {string} */ name) => name.startsWith("x-forwarded-") || name === "forwarded";
  request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !isInvented(name)));
  next();
}

/**
 * A short answer for what never reaches the app.
 * @param {import("express").Response} response
 * @param {number} status
 * @param {string} sentence
 */
export function refuse(response, status, sentence) {
  response.status(status).set("Cache-Control", "no-store").type("text/plain; charset=utf-8").send(`${sentence}\n`);
}
