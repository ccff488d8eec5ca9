import { refuse } from "./limits.js";

/** @import { Request, RequestHandler } from "express" */

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];
/** This machine's own names, for a site without an address of its own. */
const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Looking never writes, and only a form of this very site does: the browser must say so twice, with the site that the form
 * stands on (Origin) and with how that site relates to ours (Sec-Fetch-Site, absent in old browsers). What "this site" is
 * comes from BASE_URL or from the port we listen on, never from a header.
 * @type {RequestHandler}
 */
export function onlyFormsOfOurOwn(request, response, next) {
  if (request.method === "GET" || request.method === "HEAD") return next();
  if (request.method !== "POST") {
    response.set("Allow", "GET, HEAD, POST");
    return refuse(response, 405, "Dit kan hier niet.");
  }
  if (!isOurs(request))
    return refuse(
      response,
      403,
      "Dit formulier komt niet van deze site. Open de bladzijde opnieuw en probeer het weer.",
    );
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (!formTypes.includes(type.trim().toLowerCase()))
    return refuse(response, 415, "Dit is geen formulier van deze site.");
  next();
}

/** @param {Request} request */
function isOurs(request) {
  const { origin, "sec-fetch-site": relation = "same-origin" } = request.headers;
  return origin !== undefined && relation === "same-origin" && ownOrigins(request).includes(origin);
}

/** @param {Request} request */
function ownOrigins(request) {
  const address = process.env["BASE_URL"];
  if (address) return [new URL(address).origin];
  return ownNames.map((name) => `http://${name}:${request.socket.localPort}`);
}
