/** @import { RequestHandler } from "express" */

const largestBody = 1_000_000;
/** Only a list of entitled persons and what belongs to carrying out a plan are larger than a form. */
const largestFile = 16_000_000;
const takesLists = /^\/beheer\/rondes\/[^/]+\/register(?:\.data)?$/;
const takesFiles = /^(?:\/werk)?\/rondes\/[^/]+\/plannen\/\d+\/(?:uitvoering|bonnen)(?:\.data)?$/;

/**
 * Refuses what is too large to be a form of ours before any of it is read.
 * @type {RequestHandler}
 */
export function limitBody(request, response, next) {
  const isList = takesLists.test(request.path);
  const isFile = takesFiles.test(request.path);
  if (request.headers["transfer-encoding"] !== undefined) refuse(response, 411, "Stuur de lengte van het bericht mee.");
  else if (Number(request.headers["content-length"] ?? 0) <= (isList || isFile ? largestFile : largestBody)) next();
  else if (isList)
    refuse(response, 413, "Dit bestand is te groot. Er past 16 MB: splits de lijst niet, maar haal kolommen weg.");
  else if (isFile)
    refuse(
      response,
      413,
      "Dit bestand is te groot. Een foto mag 10 MB zijn, een document 5 MB. Ga terug en maak het kleiner.",
    );
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
