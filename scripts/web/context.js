import { networkOf } from "./address.js";

/**
 * What the site gets of a request beside the request itself.
 * @param {import("express").Request} request
 * @param {import("express").Response} response
 */
export function loadContext(request, response) {
  return { cspNonce: String(response.locals["cspNonce"]), from: networkOf(request.ip) };
}
