import { pino } from "pino";

/** Logs hold request ids and errors; never form contents, cookies or addresses. */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  redact: ["email", "password", "cookie", "code", "value"],
});
