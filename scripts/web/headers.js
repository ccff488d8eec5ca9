import { randomBytes } from "node:crypto";
import helmet from "helmet";

/** @import { Request, Response, NextFunction, RequestHandler } from "express" */

/** @type {(request: unknown, response: any) => string} */
const nonceSource = (_request, response) => `'nonce-${response.locals.cspNonce}'`;

/**
 * The headers of every answer. Scripts run only from our own address or with this answer's nonce; nothing comes from
 * elsewhere, nothing may frame the site.
 * @param {{ forDevelopment: boolean }} options in development Vite adds styles and a socket for reloading
 * @returns {RequestHandler[]}
 */
export function securityHeaders({ forDevelopment }) {
  const base = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonceSource],
        styleSrc: forDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: forDevelopment ? ["'self'", "ws:"] : ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Under "no-referrer" browsers send forms with "Origin: null", which Remix refuses.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: false,
  });
  const transport = helmet.strictTransportSecurity({ maxAge: 31_536_000 });
  return [
    giveNonce,
    base,
    permissions,
    (request, response, next) => (isSecure(request) ? transport(request, response, next) : next()),
  ];
}

/**
 * Behind a proxy that is not trusted, the address of the site says that browsers come by https.
 * @param {Request} request
 */
const isSecure = (request) => request.secure || process.env["BASE_URL"]?.startsWith("https://") === true;

/**
 * What no page of ours asks of a device, nothing on a page may.
 * @type {RequestHandler}
 */
function permissions(_request, response, next) {
  response.set(
    "Permissions-Policy",
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  next();
}

/**
 * @param {Request} _request
 * @param {Response} response
 * @param {NextFunction} next
 */
function giveNonce(_request, response, next) {
  response.locals["cspNonce"] = randomBytes(16).toString("base64");
  next();
}

/**
 * Whoever sends a cookie may be signed in, hold a stemcode, have choices that wait or stand at a desk: no page of theirs is kept,
 * so that Back shows the next person nothing.
 * @type {RequestHandler}
 */
export function keepNothing(request, response, next) {
  if (request.headers.cookie !== undefined) response.set("Cache-Control", "no-store");
  next();
}
