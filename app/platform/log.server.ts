import { pino, stdSerializers, type LoggerOptions } from "pino";

/** What follows in such an address lets somebody in. */
const secretAddress = /^(\/(?:uitnodiging|account-maken)\/).+/s;

/**
 * Logs hold request ids, errors and acts that were refused to an office account; never form contents, cookies or addresses, nor
 * what lets somebody in.
 */
export const logOptions = {
  level: process.env["LOG_LEVEL"] ?? "info",
  redact: ["email", "password", "cookie", "code", "value"],
  serializers: {
    path: (path: string) => path.replace(secretAddress, "$1…"),
    err: whatWentWrong,
  },
} satisfies LoggerOptions;

export const log = pino(logOptions);

/** Of an error what it is and where it came from. A database tells beside that which values it refused, and those stay out. */
function whatWentWrong(error: unknown) {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, stack };
}
