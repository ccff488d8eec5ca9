import { join } from "node:path";

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing. Start with "npm start".`);
  return value;
}

/** The only reader of the environment. */
export const env = {
  get databaseUrl() {
    return needed("DATABASE_URL");
  },
  /** Folder outside the database for the keys. */
  get keysFolder() {
    return join(needed("STATE_DIR"), "keys");
  },
  /** Example mode: example sign-ins are shown and mail is only shown on a page. Never with a database of one's own. */
  get exampleMode() {
    return process.env["EXAMPLE_MODE"] === "1";
  },
  /** Name of the municipality, without "Gemeente". */
  get municipality() {
    return process.env["MUNICIPALITY"] ?? "Lindenveen";
  },
  /** Public address, "https://…": cookies are then Secure and mails carry it. */
  get baseUrl() {
    return process.env["BASE_URL"] ?? null;
  },
  /** The proxy of ours in front, as Express wants it (scripts/web/app.js). */
  get trustedProxy() {
    return process.env["TRUST_PROXY"] || null;
  },
  get smtpUrl() {
    return process.env["SMTP_URL"] ?? null;
  },
  get mailFrom() {
    return process.env["MAIL_FROM"] ?? "noreply@localhost";
  },
  get databasePool() {
    return Number(process.env["DATABASE_POOL"] ?? 20);
  },
};
