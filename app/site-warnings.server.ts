import { secure } from "./http.server.ts";
import { sentenceFor } from "./modules/people/texts.nl.ts";
import { whyNotEntrust } from "./modules/rounds/safe-storage.server.ts";
import { roundSentences } from "./modules/rounds/texts.nl.ts";
import { db } from "./platform/db.server.ts";
import { env } from "./platform/env.server.ts";
import { log } from "./platform/log.server.ts";
import { warningTexts } from "./site.nl.ts";

interface SiteWarning {
  readonly reason: string;
  /** For the administrator. */
  readonly sentence: string;
}

/** What is wrong with how this site runs, which only who runs the server can put right. */
export async function siteWarnings(): Promise<SiteWarning[]> {
  const [unsafe, settings] = await Promise.all([whyNotEntrust(), logSettings()]);
  return [
    ...(logsForms(settings) ? [{ reason: "database_logs_forms", sentence: warningTexts.databaseLogs }] : []),
    ...(unsafe ? [{ reason: unsafe.refused, sentence: sentenceFor(roundSentences, unsafe) }] : []),
    ...(secure && env.trustedProxy === null
      ? [{ reason: "proxy_not_trusted", sentence: warningTexts.proxyNotTrusted }]
      : []),
  ];
}

const logSettings = () => db.$queryRaw<{ name: string; setting: string }[]>`
  SELECT name, setting FROM pg_settings
  WHERE name IN ('log_statement', 'log_min_duration_statement', 'log_min_messages', 'log_error_verbosity')`;

/** Whether PostgreSQL writes values of statements to its log: of each, of slow ones, or of rows that it refuses. */
export function logsForms(settings: readonly { readonly name: string; readonly setting: string }[]): boolean {
  const of = (name: string) => settings.find((one) => one.name === name)?.setting;
  const tellsOfErrors = !["log", "fatal", "panic"].includes(of("log_min_messages") ?? "");
  return (
    of("log_statement") !== "none" ||
    of("log_min_duration_statement") !== "-1" ||
    (tellsOfErrors && of("log_error_verbosity") !== "terse")
  );
}

/** Says so in the log, when the site starts. */
export function logSiteWarnings(): void {
  siteWarnings()
    .then((warnings) => {
      for (const { reason } of warnings) log.error({ reason }, "the site does not run safely");
    })
    .catch((error: unknown) => log.error({ err: error }, "whether the site runs safely is not known"));
}
